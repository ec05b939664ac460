import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { withReferences } from '../../../src/core/scene/citations.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import { aGraph } from '../../support/builders.ts';

const by = (...sources: string[]) =>
  sources.map((source) => ({ source, stance: 'asserts' as const }));

const SOURCES = ['s1', 's2', 's3'].map((id) => ({ id, title: id }));

function cited(parts: Parameters<typeof aGraph>[0], hidden: readonly string[] = []) {
  const graph = aGraph({ sources: SOURCES, ...parts });
  const states = {
    ...INITIAL_FILTERS,
    hidden: { ...INITIAL_FILTERS.hidden, relationType: hidden },
  };
  return withReferences(graph, buildScene(setStage(graph), applyFilters(graph, states)), {
    isNumbered: true,
  });
}

describe('the numbers of sources', () => {
  test('stand after each text, in the order of the list, each once', () => {
    const scene = cited({
      relations: [
        { claims: by('s3', 's1', 's3') },
        { type: 'met', from: 'bob', to: 'ann', claims: by('s2') },
      ],
    });
    expect(scene.lines.map(({ label }) => label)).toEqual(['threatened [1,3]', 'met [2]']);
  });

  test('are those of the sources that are listed: hidden ones leave no gap', () => {
    const relations = [
      { type: 'met', claims: by('s1') },
      { type: 'sued', claims: by('s3') },
    ];
    const scene = cited({ relations }, ['met']);
    expect(scene.sources.map(({ id }) => id)).toEqual(['s3']);
    expect(scene.lines.map(({ label }) => label)).toEqual(['sued [1]']);
  });

  test('of neighbours that share a text stand together after it', () => {
    const scene = cited({ relations: [{ claims: by('s1') }, { claims: by('s2') }] });
    expect(scene.lines.map(({ label }) => label).filter((label) => label !== '')).toEqual([
      'threatened ×2 [1,2]',
    ]);
  });

  test('stand after an event’s name, and not with each who took part', () => {
    const participants = [
      { actor: 'ann', role: 'agent' },
      { actor: 'bob', role: 'recipient' },
    ] as const;
    const scene = cited({ events: [{ name: 'Talks', participants, claims: by('s2') }] });
    expect(scene.nodes.find(({ kind }) => kind === 'event')?.lines).toEqual(['Talks [1]']);
    expect(scene.lines.map(({ label }) => label)).toEqual(['acted', 'addressed']);
  });

  test('in a band stand after each type', () => {
    const times = (count: number, type: string, source: string) =>
      Array.from({ length: count }, () => ({ type, claims: by(source) }));
    const scene = cited({
      relations: [...times(12, 'threatened', 's1'), ...times(6, 'met', 's3')],
    });
    expect(scene.bands[0]?.texts.map(({ text }) => text)).toEqual([
      'threatened ×12 [1]',
      'met ×6 [2]',
    ]);
  });
});

describe('the letters of notes', () => {
  const denied = (to: string, type = 'threatened') => ({
    type,
    to,
    claims: [...by('s1'), { source: 's2', stance: 'denies' as const, by: { actor: to } }],
  });
  const labelsOf = (parts: Parameters<typeof aGraph>[0], hidden: readonly string[] = []) =>
    cited(parts, hidden)
      .lines.map(({ label }) => label)
      .filter((label) => label !== '')
      .toSorted((one, other) => one.localeCompare(other));

  test('are left out where the graph has one note only, however many lines it is for', () => {
    expect(labelsOf({ relations: [denied('bob'), denied('bob')] })).toEqual([
      'threatened ×2 † [1]',
    ]);
  });

  test('tell several notes apart, and stay what they are when others are hidden', () => {
    const relations = [denied('bob'), denied('bob', 'sued'), denied('bob', 'accused')];
    expect(labelsOf({ relations })).toEqual(['accused †c [1]', 'sued †b [1]', 'threatened †a [1]']);
    expect(labelsOf({ relations }, ['sued'])).toEqual(['accused †c [1]', 'threatened †a [1]']);
  });

  test('of lines that share a text stand together after it, and after an event’s name', () => {
    const amount = {
      ...denied('bob'),
      claims: [...by('s1'), { source: 's2', stance: 'disputes' as const, by: { actor: 'ann' } }],
    };
    const parts = {
      relations: [denied('bob'), amount],
      events: [{ ...amount, name: 'Talks', type: 'met' }],
    };
    const scene = cited({
      relations: parts.relations,
      events: [{ name: 'Talks', claims: amount.claims }],
    });
    expect(scene.lines.map(({ label }) => label)).toContain('threatened ×2 †a,b [1]');
    expect(scene.nodes.find(({ kind }) => kind === 'event')?.lines).toEqual(['Talks †c [1]']);
  });
});
