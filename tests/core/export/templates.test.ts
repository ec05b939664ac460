import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../../src/core/export/templates.ts';
import { FORMATS, readText } from '../../../src/core/formats/formats.ts';

describe.each(FORMATS)('the template of the format $id', ({ id, extensions: [extension] }) => {
  const read = () => readText(TEMPLATES[id]!(), `template.${extension}`, '2026-11-22');

  test('opens without errors and warnings', () => {
    const { ok, diagnostics } = read();
    expect(diagnostics.filter(({ code }) => code !== 'left-out')).toEqual([]);
    expect(ok).toBe(true);
  });

  test('can be written over: it carries nothing that would no longer fit', () => {
    expect(TEMPLATES[id]!()).not.toContain('dramatis-');
  });

  test('tells of the ferry, with an arrow and who stands at its ends', () => {
    const result = read();
    const names = result.ok ? result.dataset.actors.map(({ name }) => name) : [];
    expect(names).toContain('Tern Ferries');
    expect(result.ok && result.dataset.relations.length).toBeGreaterThan(0);
  });
});
