import { readFileSync } from 'node:fs';
import { test as property } from '@fast-check/vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/core/formats/formats.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import {
  dateInWords,
  deedInWords,
  deedSeenFrom,
  sentenceOf,
} from '../../../src/core/graph/sentence.ts';
import { attributionInWords, sourceName } from '../../../src/core/graph/voices.ts';
import { RELATION_TYPES } from '../../../src/core/model/vocabulary.ts';
import { aGraph, anEvent, aRelation, datasets } from '../../support/builders.ts';

const SHIPPED = readText(
  readFileSync(new URL('../../../data/pentagon-anthropic.json', import.meta.url), 'utf8'),
);
if (!SHIPPED.ok) throw new Error('the shipped graph has faults');
const shipped = buildGraph(SHIPPED.dataset);

type Claims = Parameters<typeof aRelation>[0] extends (infer Parts) | undefined
  ? Parts extends { readonly claims?: infer List }
    ? NonNullable<List>
    : never
  : never;

/** The sentence of "Ann threatened Bob" with these claims. */
function sentenceWith(...claims: Claims): string {
  const graph = aGraph({ relations: [{ claims }] });
  return sentenceOf(graph, graph.statements[0]!);
}

const asserts = { source: 's1', stance: 'asserts' } as const;
const denies = { source: 's1', stance: 'denies' } as const;
const official = { by: { anonymous: 'an official' } } as const;
const spokesman = { by: { actor: 'bob', through: 'a spokesman' } } as const;

describe('a sentence', () => {
  test('says who did what to whom, when, on whose word, and who denies it', () => {
    const graph = aGraph({
      actors: [
        { id: 'hegseth', name: 'Pete Hegseth' },
        { id: 'anthropic', name: 'Anthropic' },
      ],
      relations: [
        {
          from: 'hegseth',
          to: 'anthropic',
          date: '2026-02-24',
          claims: [
            { ...asserts, by: { anonymous: 'a senior defense official', count: 1 } },
            { ...denies, by: { actor: 'anthropic' } },
          ],
        },
      ],
    });
    expect(sentenceOf(graph, graph.statements[0]!)).toBe(
      'Pete Hegseth threatened Anthropic, 24 February 2026, according to a senior defense official (unnamed); Anthropic denies it.',
    );
  });

  test('names nobody where an outlet says it in its own voice, or a party confirms it', () => {
    expect(sentenceWith(asserts)).toBe('Ann threatened Bob.');
    expect(sentenceWith(asserts, { ...asserts, ...official })).toBe('Ann threatened Bob.');
    expect(
      sentenceWith({ ...asserts, ...official }, { ...spokesman, source: 's1', stance: 'confirms' }),
    ).toBe('Ann threatened Bob.');
  });

  test('names each voice once', () => {
    expect(
      sentenceWith({ ...asserts, ...official }, { ...asserts, source: 's2', ...official }),
    ).toBe('Ann threatened Bob, according to an official (unnamed).');
    expect(
      sentenceWith(
        { ...asserts, ...official },
        { ...asserts, by: { outlet: 'Radio Amber' } },
        { ...asserts, ...spokesman },
      ),
    ).toBe(
      'Ann threatened Bob, according to an official (unnamed), Radio Amber and Bob (through a spokesman).',
    );
  });

  test('names whoever only confirmed it, too', () => {
    expect(sentenceWith({ source: 's1', stance: 'confirms', ...official })).toBe(
      'Ann threatened Bob, according to an official (unnamed).',
    );
  });

  test('names every voice that stands, an outlet’s own among them, where it is disputed', () => {
    expect(
      sentenceWith(
        asserts,
        { ...asserts, ...official },
        { source: 's1', stance: 'confirms', by: { actor: 'ann' } },
        { ...denies, ...spokesman },
      ),
    ).toBe(
      'Ann threatened Bob, according to Amber Gazette, an official (unnamed) and Ann; Bob (through a spokesman) denies it.',
    );
  });

  test('no longer leans on a word that its source has retracted', () => {
    expect(
      sentenceWith(
        { ...asserts, ...official },
        { source: 's1', stance: 'retracts' },
        { ...asserts, source: 's2', by: { outlet: 'Radio Amber' } },
      ),
    ).toBe('Ann threatened Bob, according to Radio Amber; Amber Gazette has retracted it.');
  });

  test('carries every objection', () => {
    expect(sentenceWith(asserts, denies)).toBe(
      'Ann threatened Bob, according to Amber Gazette; Amber Gazette denies it.',
    );
    expect(
      sentenceWith(
        { ...asserts, ...official },
        { ...denies, ...spokesman },
        { ...denies, by: { actor: 'ann' } },
        { ...denies, stance: 'disputes', by: { outlet: 'Radio Amber' } },
      ),
    ).toBe(
      'Ann threatened Bob, according to an official (unnamed); Bob (through a spokesman) and Ann deny it; Radio Amber disputes it.',
    );
    expect(sentenceWith(asserts, { ...denies, about: '/date' })).toBe(
      'Ann threatened Bob; Amber Gazette denies the date.',
    );
  });

  test('says that it was retracted', () => {
    expect(sentenceWith(asserts, { source: 's1', stance: 'retracts' })).toBe(
      'Ann threatened Bob, according to Amber Gazette; Amber Gazette has retracted it.',
    );
  });

  test('of an event is its name', () => {
    const graph = aGraph({ events: [{ date: '2026-02-24' }] });
    expect(sentenceOf(graph, graph.statements[0]!)).toBe('Meeting at the quay, 24 February 2026.');
  });

  const tidy = (sentence: string) => !/undefined|null|\s\s|\s[,;.]|,,|^\s|\.\.$/.test(sentence);

  test.each(Object.keys(RELATION_TYPES))('reads well for the type %s, from either end', (type) => {
    const graph = aGraph({ relations: [{ type, date: '2026-01' }] });
    const statement = graph.statements[0]!;
    const texts = [
      sentenceOf(graph, statement),
      `${deedSeenFrom(graph, statement, 'ann')}.`,
      `${deedSeenFrom(graph, statement, 'bob')}.`,
    ];
    expect(texts[0]).toMatch(/^Ann [a-z]+( [a-z]+)* Bob, January 2026\.$/);
    expect(texts[1]).toMatch(/^[a-z]+( [a-z]+)* Bob\.$/);
    expect(texts[2]).toMatch(/^[a-z]+( [a-z]+)* Ann\.$/);
  });

  test.each(shipped.statements.map((statement) => [statement.id, statement] as const))(
    'reads well for %s of the shipped graph',
    (_, statement) => {
      expect(sentenceOf(shipped, statement)).toSatisfy(tidy);
    },
  );

  property.prop([datasets()])('never says “undefined”', (dataset) => {
    const graph = buildGraph(dataset);
    const told = graph.statements.map((statement) => sentenceOf(graph, statement));
    expect(told.filter((sentence) => sentence.includes('undefined'))).toEqual([]);
  });
});

describe('a deed', () => {
  const graph = aGraph({ relations: [{ type: 'partnered' }] });

  test('uses the phrase of its type', () => {
    expect(deedInWords(graph, graph.statements[0]!)).toBe('Ann partnered with Bob');
  });

  test('to oneself is to themselves for a person, else to itself', () => {
    const own = aGraph({
      actors: [{ id: 'ann' }, { id: 'works', type: 'company' }],
      relations: [{ to: 'ann' }, { from: 'works', to: 'works' }],
    });
    const [byAnn, byWorks] = own.statements;
    expect(sentenceOf(own, byAnn!)).toBe('Ann threatened themselves.');
    expect(sentenceOf(own, byWorks!)).toBe('Works threatened itself.');
    expect(deedSeenFrom(own, byWorks!, 'works')).toBe('threatened itself');
  });

  test('says what the file alone says of its status', () => {
    const told = (status: 'retracted' | 'disputed') => {
      const one = aGraph({ relations: [{ status, statusNote: 'So it is.' }] });
      return sentenceOf(one, one.statements[0]!);
    };
    expect(told('retracted')).toBe(
      'Ann threatened Bob, according to Amber Gazette; since retracted.',
    );
    expect(told('disputed')).toBe(
      'Ann threatened Bob, according to Amber Gazette; this is disputed.',
    );
  });

  test('keeps a name written from right to left from drawing its neighbours along', () => {
    const arabic = aGraph({
      actors: [
        { id: 'ann', name: 'غادة' },
        { id: 'bob', name: 'בוב' },
        { id: 'cleo', name: '東京都庁' },
      ],
      relations: [{}, { to: 'cleo' }],
    });
    expect(arabic.statements.map((statement) => deedInWords(arabic, statement))).toEqual([
      '\u2068غادة\u2069 threatened \u2068בוב\u2069',
      '\u2068غادة\u2069 threatened 東京都庁',
    ]);
    expect(deedSeenFrom(arabic, arabic.statements[0]!, 'bob')).toBe(
      'was threatened by \u2068غادة\u2069',
    );
    expect(
      attributionInWords(
        EN,
        arabic,
        aRelation({ claims: [{ ...asserts, by: { actor: 'ann' } }] }).claims[0]!.by!,
      ),
    ).toBe('\u2068غادة\u2069');
  });

  test('can be told from either end', () => {
    const { statements } = aGraph({ relations: [{ type: 'threatened' }] });
    expect(deedSeenFrom(graph, statements[0]!, 'ann')).toBe('threatened Bob');
    expect(deedSeenFrom(graph, statements[0]!, 'bob')).toBe('was threatened by Ann');
  });

  test('of an event is told by the parts somebody had in it', () => {
    const event = anEvent({
      participants: [
        { actor: 'ann', role: 'agent' },
        { actor: 'ann', role: 'object' },
      ],
    });
    expect(deedSeenFrom(graph, event, 'ann')).toBe(
      'took part in “Meeting at the quay” (acted, subject)',
    );
  });

  test('names an actor that the file lacks by its id', () => {
    expect(deedInWords(graph, aRelation({ to: 'nobody' }))).toBe('Ann threatened nobody');
  });
});

describe('a date', () => {
  test.each([
    [{}, undefined],
    [{ date: '2026-02-24' }, '24 February 2026'],
    [{ date: '2025-22' }, 'summer 2025'],
    [{ start: '2026-02', end: '..' }, 'since February 2026'],
    [{ end: '2026-02' }, 'until February 2026'],
    [{ end: '..' }, 'as of 25 February 2026'],
  ] as const)('%o reads %s', (time, words) => {
    const graph = aGraph({ relations: [time] });
    expect(dateInWords(EN, graph, graph.statements[0]!)).toBe(words);
  });
});

describe('whose word it is', () => {
  test.each([
    [{ actor: 'ann' }, 'Ann'],
    [{ actor: 'ann', through: 'a spokesman' }, 'Ann (through a spokesman)'],
    [{ outlet: 'Radio Amber' }, 'Radio Amber'],
    [{ anonymous: 'an official' }, 'an official (unnamed)'],
  ])('%o', (by, words) => {
    const { claims } = aRelation({ claims: [{ ...asserts, by }] });
    expect(attributionInWords(EN, aGraph({ relations: [{}] }), claims[0]!.by!)).toBe(words);
  });

  test('a source is named by its publisher, its title, or else its id', () => {
    const graph = aGraph({
      sources: [
        { id: 's1' },
        { id: 's2', title: 'Minutes', ...({ publisher: undefined } as object) },
      ],
    });
    expect(['s1', 's2', 's3'].map((id) => sourceName(graph, id))).toEqual([
      'Amber Gazette',
      '“Minutes”',
      's3',
    ]);
  });
});
