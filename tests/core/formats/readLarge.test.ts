import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { readText } from '../../../src/core/formats/formats.ts';
import { READING_STAGES, type ReadingProgress } from '../../../src/core/formats/progress.ts';
import { type LargeFile, MOST, readLarge } from '../../../src/core/formats/readLarge.ts';
import { RelationsCut } from '../../../src/core/formats/relationsCut.ts';
import { joined } from '../../../src/core/model/joined.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { aDataset, datasets } from '../../support/builders.ts';
import { seededDataset } from '../../support/seededGraph.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function* piecesOf(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function* inTime<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  for (const item of items) yield item;
}

const fileOf = (text: string, { name = 'large.json', piece = 1000 } = {}): LargeFile => {
  const bytes = bytesOf(text);
  return { name, size: bytes.length, pieces: inTime(piecesOf(bytes, piece)) };
};

const most = (relations: number) => ({ ...MOST, relations });

/** A text cut behind so many relations, read piece by piece. */
function cutTo(text: string, relations: number, piece: number) {
  const cut = new RelationsCut(most(relations));
  const kept = [...piecesOf(bytesOf(text), piece)].flatMap((one) => cut.pass(one));
  return { text: new TextDecoder().decode(joined(kept)), cut };
}

describe('the cut', () => {
  property.prop([
    datasets(),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 60 }),
    fc.boolean(),
  ])(
    'leaves out whole relations and nothing else, however a text comes',
    (dataset, number, piece, isIndented) => {
      const all = dataset.relations.length;
      const text = isIndented ? writeActorGraph(dataset) : JSON.stringify(dataset);
      const { text: rest, cut } = cutTo(text, number, piece);
      expect(JSON.parse(rest)).toEqual({
        ...dataset,
        relations: dataset.relations.slice(0, number),
      });
      expect(cut).toMatchObject({ all, kept: Math.min(all, number) });
      expect(rest.split('\n').length).toBe(text.split('\n').length);
      if (all <= number) expect(rest).toBe(text);
    },
  );

  test('is not taken in by texts and keys that look like the list', () => {
    const tricky = {
      '"relations": [': 1,
      x: { relations: [1, 2, 3, 4] },
      'relations ': [1, 2, 3],
      note: 'relations": [ {, }, \\" ] }',
      relations: [{ a: ['],[', { relations: [1, 2, 3] }] }, [1, 2], 'three, "]', 4, 5],
      after: [1, 2, 3, { b: [] }],
    };
    for (const piece of [1, 2, 7, 1000]) {
      const { text, cut } = cutTo(JSON.stringify(tricky), 3, piece);
      expect(JSON.parse(text)).toEqual({ ...tricky, relations: tricky.relations.slice(0, 3) });
      expect(cut).toMatchObject({ all: 5, kept: 3 });
    }
  });

  test('comes sooner where relations hold very much', () => {
    const dataset = seededDataset(50);
    const text = JSON.stringify(dataset);
    for (const less of [{ values: 250 }, { bytes: text.length / 2 }]) {
      const cut = new RelationsCut({ ...MOST, ...less });
      const passed = [...piecesOf(bytesOf(text), 20)].flatMap((piece) => cut.pass(piece));
      const kept = new TextDecoder().decode(joined(passed));
      const { relations } = JSON.parse(kept) as Dataset;
      expect(relations).toEqual(dataset.relations.slice(0, cut.kept));
      expect(cut.all).toBe(50);
      expect(relations.length).toBeGreaterThan(5);
      expect(relations.length).toBeLessThan(45);
    }
  });
});

describe('a large file', () => {
  const SEEDED = seededDataset(3000);

  test('is read like any other while there is room for it', async () => {
    const text = writeActorGraph(SEEDED);
    expect(await readLarge(fileOf(text))).toEqual(readText(text));
  });

  test('of which not all has room tells what is left out', async () => {
    const result = await readLarge(fileOf(JSON.stringify(SEEDED)), {}, most(1000));
    expect(result).toMatchObject({
      ok: true,
      dataset: { ...SEEDED, relations: SEEDED.relations.slice(0, 1000) },
      left: { counts: [{ kind: 'relations', left: 2000, all: 3000 }], others: [], unread: 2000 },
    });
  });

  test('that is faulty too tells both, at the lines where they stand', async () => {
    const relations = SEEDED.relations.map((one, index) => ({
      ...one,
      // The second can't be seen, since it is not read.
      ...(index === 10 || index === 2000 ? { claims: [] } : {}),
    }));
    const events = [{ id: 'e1', type: 'met', participants: [], claims: [] }];
    const faulty = { ...SEEDED, relations, events } as unknown as Dataset;
    const [whole, part] = [
      readText(writeActorGraph(faulty)),
      await readLarge(fileOf(writeActorGraph(faulty)), {}, most(1000)),
    ];
    if (whole.ok || part.ok) throw new Error('it was read');
    const [first, , ...ofEvent] = whole.diagnostics.filter(({ severity }) => severity === 'error');
    const found = part.diagnostics.filter(({ severity }) => severity === 'error');
    expect(found).toEqual([first, ...ofEvent]);
    expect(part.sound?.left).toMatchObject({
      counts: [
        { kind: 'events', left: 1, all: 1 },
        { kind: 'relations', left: 2001, all: 3000 },
      ],
      unread: 2000,
    });
  });

  test('of another format is read whole', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `Ann ${index},Bob ${index},paid`);
    const text = `from,to,type\n${rows.join('\n')}\n`;
    const file = fileOf(text, { name: 'deals.csv' });
    const result = await readLarge(file, { today: '2026-11-22' }, most(10));
    expect(result).toEqual(readText(text, 'deals.csv', '2026-11-22'));
  });

  test.each([
    ['deals.csv', `from,to\n${'Ann,Bob\n'.repeat(1000)}`],
    ['graph.json', JSON.stringify(aDataset({ actors: Array.from({ length: 300 }, () => ({})) }))],
  ])('with far more than fits in memory is refused: %s', async (name, text) => {
    const result = await readLarge(fileOf(text, { name }), {}, { ...MOST, values: 100 });
    expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'too-large' }] });
  });

  test('of another format that is longer than any text is refused before it is read', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield bytesOf('from,to\n');
      throw new Error('it was read on');
    }
    const result = await readLarge({ name: 'a.csv', size: 900_000_000, pieces: pieces() });
    expect(result).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'too-large', message: expect.stringContaining('900 MB') }],
    });
  });

  test('tells how far it is, and never goes back', async () => {
    const told: ReadingProgress[] = [];
    const tell = (progress: ReadingProgress) => told.push(progress);
    await readLarge(fileOf(JSON.stringify(SEEDED)), { tell }, most(1000));
    const stages = [...new Set(told.map(({ stage }) => stage))];
    expect(stages).toEqual(READING_STAGES.slice(0, 2));
    for (const stage of stages) {
      const shares = told.flatMap((one) => (one.stage === stage ? (one.share ?? []) : []));
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(Math.max(...shares)).toBeGreaterThan(0.3);
      expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    }
  });
});
