import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readActorGraph, writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { readText } from '../../../src/core/formats/formats.ts';
import type { SoundPart } from '../../../src/core/formats/leftOut.ts';
import { isEvent, type Statement } from '../../../src/core/model/dataset.ts';
import { datasets } from '../../support/builders.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');

function soundIn(text: string, fileName = 'some.json'): SoundPart | undefined {
  const result = readText(text, fileName, '2026-11-22');
  if (result.ok) throw new Error('nothing is wrong with it');
  return result.sound;
}

/** A valid file, and ways to spoil it. */
const LINES = fixture('small.json').split('\n');
const small = () => JSON.parse(fixture('small.json')) as Spoilt;
type Item = Record<string, unknown>;
type List = 'sources' | 'actors' | 'relations' | 'events';
type Spoilt = Record<string, unknown> & Record<List, Item[]>;

const soundWith = (spoil: (data: Spoilt) => void) => {
  const data = small();
  spoil(data);
  return soundIn(JSON.stringify(data));
};

const idsIn = (sound: SoundPart | undefined, list: List) =>
  ((sound?.dataset as unknown as Spoilt | undefined)?.[list] ?? []).map(({ id }) => id);

describe('an actor graph with errors', () => {
  test('loses a relation with an error, and nothing else', () => {
    const sound = soundWith(({ relations }) => {
      relations[1]!['date'] = 'long ago';
    });
    expect(sound?.left).toEqual({ counts: [{ kind: 'relations', left: 1, all: 5 }], others: [] });
    expect(idsIn(sound, 'relations')).toEqual(['r1', 'r3', 'r4', 'r5']);
    expect(idsIn(sound, 'actors')).toEqual(small().actors.map(({ id }) => id));
  });

  test('loses with an actor, and with a source, what refers to it', () => {
    const withoutActor = soundWith(({ actors }) => {
      delete actors.find(({ id }) => id === 'beacon')!['name'];
    });
    for (const { from, to } of withoutActor!.dataset.relations) {
      expect([from, to]).not.toContain('beacon');
    }
    const withoutSource = soundWith(({ sources }) => {
      sources[0]!['published'] = 'yesterday';
    });
    for (const { claims } of withoutSource!.dataset.relations) {
      expect(claims.map(({ source }) => source)).not.toContain(small().sources[0]!['id']);
    }
  });

  test('loses a relation for a single faulty claim: without a denial it would look uncontested', () => {
    const sound = soundWith(({ relations }) => {
      (relations[0]!['claims'] as Item[]).push({ source: 'gone', stance: 'denies' });
    });
    expect(idsIn(sound, 'relations')).not.toContain('r1');
    expect(sound?.left.counts).toEqual([{ kind: 'relations', left: 1, all: 5 }]);
  });

  test('loses both actors of one id, since nobody knows who is meant, but of a copy only one', () => {
    const twice = soundWith(({ actors }) => {
      actors.push({ ...actors[0]!, name: 'Somebody else' });
    });
    expect(idsIn(twice, 'actors')).not.toContain(small().actors[0]!['id']);
    const copied = soundWith(({ actors }) => {
      actors.push(actors[0]!);
    });
    expect(copied?.left.counts).toEqual([{ kind: 'actors', left: 1, all: 5 }]);
  });

  test('loses what else is faulty and not needed', () => {
    const sound = soundWith((data) => {
      (data['meta'] as Item)['revision'] = 'third';
      data['view'] = { positions: { okafor: 'left' } };
      data['vocabulary'] = {
        relationTypes: {
          tends: { label: 'tends', inverse: 'is tended by', family: 'affiliation', directed: true },
          lights: { label: '', inverse: 'is lit by', family: 'affiliation', directed: true },
        },
      };
    });
    expect(sound?.left).toEqual({
      counts: [],
      others: ['/meta/revision', '/vocabulary/relationTypes/lights', '/view'],
    });
  });

  test.each([
    ['it has no title', (data: Spoilt) => delete (data['meta'] as Item)['title']],
    ['it is of another format', (data: Spoilt) => (data['format'] = 'other')],
    ['a list is missing', (data: Spoilt) => delete (data as Item)['sources']],
    ['no source is sound', ({ sources }: Spoilt) => sources.forEach((one) => delete one['title'])],
  ])('has no sound part where %s', (_, spoil) => {
    expect(soundWith(spoil)).toBeUndefined();
  });
});

describe('a text whose grammar is broken', () => {
  test('keeps what is complete before that place', () => {
    const at = LINES.findIndex((line) => line.includes('"r3"'));
    const text = [...LINES.slice(0, at), LINES[at]!.slice(0, 30)].join('\n');
    const sound = soundIn(text);
    expect(idsIn(sound, 'relations')).toEqual(['r1', 'r2']);
    expect(sound?.left).toEqual({ counts: [], others: [], from: at + 1 });
  });

  test('keeps all of it where only commas or remarks are wrong', () => {
    const text = fixture('small.json').replace('"relations": [', '"relations": [ // all of them\n');
    expect(soundIn(text)?.left).toEqual({ counts: [], others: [] });
    expect(idsIn(soundIn(text), 'relations')).toHaveLength(5);
  });

  test('has no sound part where a whole list was never read', () => {
    const text = fixture('small.json').replace('"relations": [', '"relations": [], "relations": [');
    expect(soundIn(text)).toBeUndefined();
  });
});

describe('a graph of another tool', () => {
  test('loses lines without both ends', () => {
    const sound = soundIn('from,to\nAnn,Bob\nAnn,\nBob,Cleo\n', 'a.csv');
    expect(sound?.dataset.relations).toHaveLength(2);
    expect(sound?.left.counts).toEqual([{ kind: 'relations', left: 1, all: 3 }]);
  });

  test('loses edges to nodes that are not there, and nodes of one id with their edges', () => {
    const node = (id: string) => ({ data: { id } });
    const edge = (source: string, target: string) => ({ data: { source, target } });
    const elements = [
      ...['a', 'b', 'c', 'c', ''].map(node),
      edge('a', 'b'),
      edge('a', 'gone'),
      edge('b', 'c'),
    ];
    const sound = soundIn(JSON.stringify({ elements }), 'a.cyjs');
    expect(sound?.dataset.actors.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(sound?.left.counts).toEqual([
      { kind: 'actors', left: 3, all: 5 },
      { kind: 'relations', left: 2, all: 3 },
    ]);
  });

  test('loses lines that are no entities', () => {
    const person = (id: string) =>
      JSON.stringify({ id, schema: 'Person', properties: { name: [id] } });
    const link = JSON.stringify({
      id: 'l',
      schema: 'Payment',
      properties: { payer: ['a'], beneficiary: ['b'] },
    });
    const sound = soundIn([person('a'), '{"id": ', person('b'), link].join('\n'), 'a.ftm');
    expect(sound?.dataset.relations).toHaveLength(1);
    expect(sound?.left.counts).toEqual([{ kind: 'lines', left: 1, all: 4 }]);
  });

  test('has no sound part where no line is left', () => {
    expect(soundIn('from,to\nAnn,\n', 'a.csv')).toBeUndefined();
  });
});

/** Which actors and sources a statement names. */
const named = (statement: Statement): readonly string[] => [
  ...(isEvent(statement)
    ? statement.participants.map(({ actor }) => actor)
    : [statement.from, statement.to]),
  ...statement.claims.flatMap(({ source, by }) => [
    source,
    ...(by !== undefined && 'actor' in by ? [by.actor] : []),
  ]),
];

/** What spoils an item, by its list. */
const SPOILS: Readonly<Record<List, (item: Item) => Item>> = {
  sources: (item) => ({ ...item, title: 7 }),
  actors: (item) => ({ ...item, name: '' }),
  relations: (item) => ({ ...item, claims: [] }),
  events: (item) => ({ ...item, date: 'one day' }),
};

const spoilt = datasets().chain((dataset) => {
  const places = (['sources', 'actors', 'relations', 'events'] as const).flatMap((list) =>
    (dataset[list] ?? []).map((_, index) => [list, index] as const),
  );
  return fc.subarray(places, { minLength: 1 }).map((chosen) => ({ dataset, chosen }));
});

property.prop([spoilt])(
  'exactly the spoilt items and what refers to them go',
  ({ dataset, chosen }) => {
    const isSpoilt = (list: List, index: number) =>
      chosen.some(([one, at]) => one === list && at === index);
    const spoil = (list: List) =>
      (dataset[list] ?? []).map((item, index) =>
        isSpoilt(list, index) ? SPOILS[list](item as unknown as Item) : item,
      );
    const gone = new Set(
      chosen
        .filter(([list]) => list === 'sources' || list === 'actors')
        .map(([list, index]) => dataset[list]![index]!.id as string),
    );
    const stays = (list: List) =>
      ((dataset[list] ?? []) as readonly { readonly id: string }[])
        .filter((item, index) => {
          const isOrphan =
            'claims' in item && named(item as unknown as Statement).some((id) => gone.has(id));
          return !isSpoilt(list, index) && !isOrphan;
        })
        .map(({ id }) => id);
    const lists = ['sources', 'actors', 'relations', 'events'] as const;
    const text = JSON.stringify({
      ...dataset,
      ...Object.fromEntries(
        lists.filter((list) => dataset[list] !== undefined).map((list) => [list, spoil(list)]),
      ),
    });
    const sound = soundIn(text);
    const isAnythingLeft = stays('relations').length + stays('events').length > 0;
    expect(sound !== undefined).toBe(isAnythingLeft);
    if (sound === undefined) return;
    for (const list of lists) {
      expect(idsIn(sound, list)).toEqual(stays(list));
      const all = (dataset[list] ?? []).length;
      const left = all - stays(list).length;
      expect(sound.left.counts.filter(({ kind }) => kind === list)).toEqual(
        left === 0 ? [] : [{ kind: list, left, all }],
      );
    }
    const again = readActorGraph(writeActorGraph(sound.dataset));
    expect(again.ok).toBe(true);
  },
);
