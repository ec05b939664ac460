import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { VERSION } from '../../../src/core/formats/header.ts';
import { type Migration, MIGRATIONS } from '../../../src/core/formats/migrations.ts';

const SMALL = readFileSync(new URL('../../fixtures/small.json', import.meta.url), 'utf8');

/** In a made-up version 0.8 the actors were called nodes; in 0.9 the graph was called after its name. */
const MADE_UP: readonly Migration[] = [
  { from: '0.8', to: '0.9', migrate: ({ nodes, ...rest }) => ({ ...rest, actors: nodes }) },
  {
    from: '0.9',
    to: '1.0',
    migrate: ({ name, ...rest }) => ({
      ...rest,
      meta: { id: 'g', title: name, asOf: '2031-06-30' },
    }),
  },
];

const oldText = SMALL.replace('"1.0"', '"0.8"')
  .replace('"actors"', '"nodes"')
  .replace(/"meta": \{[^}]*\}/, '"name": "The lighthouse"');

test('the steps that ship lead from one to the next, and to the present version', () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(
    MIGRATIONS.map((_, index) => MIGRATIONS[index + 1]?.from ?? VERSION),
  );
});

test('a file of an older version is read as one of the present, and says so', () => {
  const result = readActorGraph(oldText, MADE_UP);
  expect(result.ok && result.dataset).toEqual({
    ...JSON.parse(SMALL),
    meta: { id: 'g', title: 'The lighthouse', asOf: '2031-06-30' },
  });
  expect(result.diagnostics[0]).toEqual({
    severity: 'advice',
    code: 'migrated',
    path: '/version',
    line: 4,
    column: 14,
    message: 'version 0.8 is read as 1.0',
    suggestion: 'save the graph to keep the newer form',
  });
});

test('it may begin in the middle of the steps', () => {
  const result = readActorGraph(
    oldText.replace('"0.8"', '"0.9"').replace('"nodes"', '"actors"'),
    MADE_UP,
  );
  expect(result.ok && result.dataset).toMatchObject({ version: '1.0', actors: { length: 4 } });
});

test('faults are placed where the values stood', () => {
  const { diagnostics } = readActorGraph(
    oldText.replace('"to": "beacon"', '"to": "becon"'),
    MADE_UP,
  );
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'unknown-actor',
      path: '/relations/0/to',
      suggestion: 'did you mean `beacon`?',
    }),
  );
});

test('a version without a step, another format, and the present version are left as they are', () => {
  const codes = (text: string) => readActorGraph(text, MADE_UP).diagnostics.map(({ code }) => code);
  expect(codes(oldText.replace('"0.8"', '"0.7"'))).toEqual(['wrong-version']);
  expect(codes(oldText.replace('"actor-graph"', '"gexf"'))).toEqual(['unknown-format']);
  expect(codes(SMALL)).not.toContain('migrated');
  expect(readActorGraph(oldText).ok).toBe(false);
});
