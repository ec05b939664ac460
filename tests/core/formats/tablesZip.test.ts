import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tablesZipOf } from '../../../src/core/export/tablesZip.ts';
import { readActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { readGraph } from '../../../src/core/formats/readGraph.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { contained } from '../../../src/core/model/direction.ts';
import { aDataset, datasets } from '../../support/builders.ts';
import { withoutAdvice } from '../../support/withoutAdvice.ts';

const TODAY = '2026-11-22';
/** For properties on a busy machine, in ms. */
const PATIENCE = 30_000;

async function opened(bytes: Uint8Array, fileName = 'copy.zip'): Promise<Dataset> {
  const result = await readGraph(bytes, fileName, { today: TODAY });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.dataset;
}

const zipOf = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const told = async (files: Readonly<Record<string, string>>) =>
  withoutAdvice((await readGraph(zipOf(files), 'tables.zip', { today: TODAY })).diagnostics).map(
    ({ severity, path, line, message, suggestion }) =>
      `${severity} ${path}:${line} ${message}${suggestion === undefined ? '' : `: ${suggestion}`}`,
  );

const filesOf = (dataset: Dataset): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(tablesZipOf(dataset))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );

/** As a file has it: without keys that have no value, and without what the tables leave out. */
const comparable = (dataset: Dataset) => {
  const { view: _, ...rest } = JSON.parse(JSON.stringify(dataset)) as Dataset;
  return rest;
};

const read = (name: string): Dataset => {
  const result = readActorGraph(readFileSync(name, 'utf8'));
  if (!result.ok) throw new Error(`${name} has faults`);
  return result.dataset;
};

/** Any JSON that a file's own keys may hold. */
const anyJson = fc
  .jsonValue({ maxDepth: 3 })
  // Keys that no file may have.
  .filter((value) => !/"(?:__proto__|constructor|prototype)"/.test(JSON.stringify(value)))
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** Texts that a table, a spreadsheet or JSON might take for something else. */
const oddText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '"',
          "'",
          '=',
          '-',
          '@',
          ',',
          ';',
          '\r',
          '\n',
          '\t',
          ' ',
          '[',
          '{',
          '1',
          'e',
          'null',
          'a',
          '＝',
          '\ufeff',
          '\u2068',
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join('')),
  )
  // As readers give them.
  .map(contained);
const someText = oddText.filter((text) => text !== '');
const ownKeys = fc.dictionary(
  fc.oneof(
    oddText.map((text) => `x-${text}`),
    fc.constantFrom('other', 'amount.value', 'statement', 'unknown', 'x-a.b'),
  ),
  fc.oneof(anyJson, oddText),
  { maxKeys: 3 },
);

/** What is odd about a graph's words and keys, to be put on any. */
const oddities = fc.record({
  meta: fc.record(
    {
      description: oddText,
      credit: someText,
      revision: fc.integer({ min: 1 }),
      fictional: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  summary: someText,
  aliases: fc.array(someText, { maxLength: 3 }),
  reason: someText,
  value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  own: ownKeys,
  ownRoot: ownKeys,
  vocabulary: fc.option(fc.constantFrom({}, { relationTypes: {} }, { 'x-notes': [1] }), {
    nil: undefined,
  }),
  hasEvents: fc.boolean(),
});

const oddDatasets = fc.tuple(datasets(), oddities).map(([dataset, odd]): Dataset => {
  const { vocabulary, events, ...rest } = dataset;
  return {
    ...odd.ownRoot,
    ...rest,
    ...(odd.hasEvents && events !== undefined ? { events } : {}),
    vocabulary: odd.vocabulary ?? vocabulary,
    meta: { ...odd.own, ...dataset.meta, ...odd.meta },
    actors: dataset.actors.map((actor) => ({ ...odd.own, ...actor, aliases: odd.aliases })),
    relations: dataset.relations.map((relation) => ({
      ...odd.own,
      ...relation,
      summary: odd.summary,
      amount: { ...odd.own, qualifier: 'exact', currency: 'EUR', value: odd.value },
      claims: [
        {
          ...odd.own,
          source: 's1',
          stance: 'asserts',
          by: { ...odd.own, anonymous: 'a clerk', reason: odd.reason },
        },
        ...relation.claims,
      ],
    })),
  } as unknown as Dataset;
});

describe('a graph as tables', () => {
  property.prop([datasets()], { numRuns: 50 })(
    'comes back whole',
    async (dataset) => {
      expect(await opened(tablesZipOf(dataset))).toEqual(comparable(dataset));
    },
    PATIENCE,
  );

  property.prop([oddDatasets], { numRuns: 150 })(
    'comes back whole, however odd its words and keys are',
    async (dataset) => {
      // What the reader of our own format would not take is none of the tables'.
      const json = readActorGraph(JSON.stringify(dataset));
      if (!json.ok) return fc.pre(false);
      expect(await opened(tablesZipOf(dataset))).toEqual(comparable(json.dataset));
    },
    PATIENCE,
  );

  test.each([
    'data/pentagon-anthropic.json',
    'data/harbour-tender.json',
    'tests/fixtures/small.json',
    'tests/fixtures/odd-but-readable.json',
  ])('%s comes back whole but for its view', async (name) => {
    const dataset = read(name);
    expect(await opened(tablesZipOf(dataset))).toEqual(comparable(dataset));
  });

  test('is a file for each kind of thing, with a column for each key', () => {
    const files = filesOf(
      aDataset({
        relations: [{ amount: { value: 5, currency: 'EUR', qualifier: 'exact' } }],
        events: [{}],
      }),
    );
    expect(Object.keys(files)).toEqual([
      'meta.csv',
      'sources.csv',
      'actors.csv',
      'relations.csv',
      'events.csv',
      'participants.csv',
      'claims.csv',
    ]);
    expect(files['claims.csv']!.split('\r\n')[0]).toBe(
      'statement,source,stance,by.actor,by.through,by.anonymous,by.count,by.reason,by.outlet,date,about,note',
    );
    expect(files['relations.csv']).toContain(
      'amount.value,amount.min,amount.max,amount.currency,amount.qualifier,amount.text',
    );
  });

  test('has no cell that a spreadsheet would calculate', () => {
    const files = filesOf(aDataset({ relations: [{ summary: '=HYPERLINK("x")' }] }));
    expect(files['relations.csv']).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('is the same archive each time', () => {
    const dataset = read('tests/fixtures/small.json');
    expect(tablesZipOf(dataset)).toEqual(tablesZipOf(dataset));
  });

  test('can be saved by a spreadsheet: with semicolons, capitals, plain line ends, columns in another order', async () => {
    const dataset = aDataset({
      actors: [{ id: 'a', private: true, aliases: ['A.', 'the one'] }, { id: 'b' }],
      relations: [{ from: 'a', to: 'b' }],
    });
    const files = filesOf(dataset);
    const actors = files['actors.csv']!.replace('\ufeff', '').trim().split('\r\n');
    files['actors.csv'] = actors
      .map((line) =>
        line.split(',').toReversed().join(';').replace('true', 'WAHR').replaceAll('"', ''),
      )
      .join('\n')
      // The names of two aliases have a semicolon between, in quotation marks.
      .replace(/;A\.; the one;/, ';"A.; the one";');
    expect(await opened(zipOf(files))).toEqual(comparable(dataset));
  });

  test('needs no file about the whole', async () => {
    const files = filesOf(aDataset({ relations: [{}] }));
    delete files['meta.csv'];
    const { meta, format, version } = await opened(zipOf(files), 'Harbour 2.zip');
    expect({ meta, format, version }).toEqual({
      meta: { id: 'Harbour-2', title: 'Harbour 2', asOf: TODAY },
      format: 'actor-graph',
      version: '1.0',
    });
  });
});

describe('faults are told by file and row', () => {
  const files = filesOf(
    aDataset({ relations: [{ id: 'r1' }, { id: 'r2' }], events: [{ id: 'e1' }] }),
  );
  const changed = (name: string, from: string | RegExp, to: string) => ({
    ...files,
    [name]: files[name]!.replace(from, to),
  });

  test.each([
    [
      'a claim of nothing',
      changed('claims.csv', /\r\nr2,/, '\r\nr9,'),
      [
        'error relations.csv: claims:3 a relation needs at least one claim',
        'error claims.csv:3 unknown relation or event `r9`',
      ],
    ],
    [
      'a stance that is none',
      changed('claims.csv', 'asserts', 'assert'),
      [
        'error claims.csv: stance:2 expected one of asserts, confirms, denies, disputes, declines-to-comment, retracts; found `assert`: did you mean `asserts`?',
      ],
    ],
    [
      'a date that is none',
      changed('relations.csv', /\r\nr2,(\w+),[^,]*/, '\r\nr2,$1,soon'),
      [
        'error relations.csv: date:3 "soon" is not an EDTF date, such as 2026, 2026-02 or 2026-02-24',
      ],
    ],
    [
      'an id that is taken',
      changed('relations.csv', /\r\nr2,/, '\r\nr1,'),
      [
        'error relations.csv: claims:3 a relation needs at least one claim',
        'error relations.csv: id:3 the id `r1` is taken: the relation or event on line 2 has it: give one of the two another id',
        'error claims.csv:3 unknown relation or event `r2`',
      ],
    ],
    [
      'two columns of one name',
      changed('actors.csv', 'description', 'name'),
      ['error actors.csv:1 two columns are called `name`'],
    ],
    [
      'a heading that no key may have',
      changed('actors.csv', 'description', '__proto__'),
      ['error actors.csv:1 the heading `__proto__` is not allowed'],
    ],
    [
      'no column that says what a claim is of',
      changed('claims.csv', 'statement', 'x-statement'),
      expect.arrayContaining(['error claims.csv:1 the column `statement` is missing']),
    ],
    [
      'a quotation mark that is not closed',
      changed('claims.csv', /$/, '"r1'),
      [expect.stringMatching(/^error claims\.csv:5 .*quote/i)],
    ],
  ])('%s', async (_, changedFiles, faults) => {
    expect(await told(changedFiles)).toEqual(faults);
  });

  test('signs that turn round what stands after them', async () => {
    expect(await told(changed('relations.csv', /\r\nr2,/, '\r\n\u202er2,'))).toEqual([
      expect.stringMatching(/^warning relations\.csv:3 the text holds signs that turn/),
    ]);
  });

  test('bytes that are no text', async () => {
    const archive = zipSync({ 'relations.csv': Uint8Array.of(0x61, 0x0a, 0xe9, 0x20) });
    const { ok, diagnostics } = await readGraph(archive, 'a.zip', { today: TODAY });
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ code: 'not-text', path: 'relations.csv', line: 2 }]);
  });
});

test('no cell turns round what stands beside it, and no heading is without end', async () => {
  const files = filesOf(aDataset({ relations: [{ from: 'ann', to: 'bob' }] }));
  const turned = { ...files, 'actors.csv': files['actors.csv']!.replace(/ann/i, '\u202E$&') };
  const [dataset, plain] = [await opened(zipOf(turned)), await opened(zipOf(files))];
  expect(dataset.actors).toEqual(plain.actors);
  expect((await told(turned)).join()).toMatch(/warning actors\.csv:2 .*direction of reading/);
  const long = { ...files, 'actors.csv': files['actors.csv']!.replace('name', 'n'.repeat(2000)) };
  expect((await told(long)).join()).toMatch(/error actors\.csv:1 .*more than 1000 characters/);
});

test('no type has a name without end', async () => {
  const vocabulary = {
    actorTypes: { landmark: { label: 'landmark', plural: 'landmarks', shape: 'octagon' } },
  } as const;
  const files = filesOf(aDataset({ relations: [{}], vocabulary }));
  const rows = files['vocabulary.csv']!.replace(/landmark/, 'l'.repeat(2000));
  expect((await told({ ...files, 'vocabulary.csv': rows })).join()).toMatch(
    /error vocabulary\.csv:2 .*more than 1000 characters/,
  );
});
