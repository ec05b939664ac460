import { folded } from '../model/letters.ts';
import type { Attributes, Link, Mark, Scalar } from './network.ts';

/** The names that formats and people give to what our graphs know, in English and German, the surest first. */
const NAMES = {
  name: ['label', 'name', 'title', 'shared name', 'tooltip'],
  markType: ['type', 'kind', 'category', 'class', 'entity type', 'node type', 'typ', 'art'],
  description: ['description', 'summary', 'blurb', 'notes', 'bio', 'beschreibung'],
  linkType: [
    'type',
    'relation',
    'relation type',
    'relationship',
    'interaction',
    'shared interaction',
    'label',
    'name',
    'edge type',
    'kind',
    'art',
    'typ',
    'beziehung',
    'was',
    'link',
  ],
  date: ['edtf', 'date', 'when', 'day', 'year', 'datum', 'wann', 'jahr'],
  start: ['start', 'start date', 'since', 'begin', 'date start', 'beginn', 'seit'],
  end: ['end', 'end date', 'until', 'date end', 'ende', 'bis'],
  summary: ['summary', 'description', 'sentence', 'comment', 'notes', 'zusammenfassung'],
  family: ['family'],
  status: ['status'],
  source: [
    'source url',
    'url',
    'link',
    'reference',
    'evidence',
    'citation',
    'sources',
    'according to',
    'quelle',
    'quellen',
  ],
} as const satisfies Record<string, readonly string[]>;

type Named = keyof typeof NAMES;

/** What a file may say of a relation's status, though it brings no claims; other words mean something else. */
const STATED = ['disputed', 'retracted', 'unsourced'] as const;
type Stated = (typeof STATED)[number];

const isStated = (text: string | undefined): text is Stated => STATED.some((one) => one === text);

const plainKeys = new Map<string, string>();

/** So many keys are remembered: a file has few, unless it means harm. */
const MOST_KEYS = 10_000;

/** "Start_Date" and "startDate" as "start date". */
export function plainKey(key: string): string {
  const known = plainKeys.get(key);
  if (known !== undefined) return known;
  const plain = folded(
    key.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[\s_\-.]+/g, ' '),
  ).trim();
  if (plainKeys.size < MOST_KEYS) plainKeys.set(key, plain);
  return plain;
}

/** A score is no name and nobody's word. */
export const NUMBER = /^[-+\d.,\s%]+$/;

/** Takes what is known by name out of attributes; what is left stays as it is. */
class Pile {
  private readonly rest: Map<string, Scalar>;
  private readonly byPlain = new Map<string, string>();

  constructor(attributes: Attributes) {
    this.rest = new Map(Object.entries(attributes).filter(([, value]) => value !== ''));
    for (const key of this.rest.keys()) {
      const plain = plainKey(key);
      if (!this.byPlain.has(plain)) this.byPlain.set(plain, key);
    }
  }

  take(what: Named, isFit: (text: string) => boolean = () => true): string | undefined {
    for (const name of NAMES[what]) {
      const key = this.byPlain.get(name);
      if (key === undefined || !this.rest.has(key)) continue;
      const text = String(this.rest.get(key)).trim();
      if (text === '' || !isFit(text)) continue;
      this.rest.delete(key);
      return text;
    }
    return undefined;
  }

  left(): Attributes {
    return Object.fromEntries(this.rest);
  }
}

const given = <Part extends object>(part: Part): { [K in keyof Part]?: NonNullable<Part[K]> } =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [K in keyof Part]?: NonNullable<Part[K]>;
  };

/** A mark from the attributes of a node; without a name it is called by its key. */
export function markOf(key: string, attributes: Attributes): Mark {
  const pile = new Pile(attributes);
  const name = pile.take('name') ?? key;
  const parts = given({ type: pile.take('markType'), description: pile.take('description') });
  return { key, name, ...parts, attributes: pile.left() };
}

type Ends = Pick<Link, 'from' | 'to' | 'isDirected' | 'offset'>;

/** A line from the attributes of an edge. */
export function linkOf(ends: Ends, attributes: Attributes): Link {
  const pile = new Pile(attributes);
  const parts = given({
    type: pile.take('linkType'),
    date: pile.take('date'),
    start: pile.take('start'),
    end: pile.take('end'),
    summary: pile.take('summary'),
    source: pile.take('source', (text) => !NUMBER.test(text)),
    status: pile.take('status', (text) => isStated(text)),
    family: pile.take('family'),
  });
  return { ...ends, ...parts, attributes: pile.left() };
}

/** A line whose parts a table's columns give; of the rest, what is known by name of its status and family is taken. */
export function linkWith(
  ends: Ends,
  parts: Partial<Pick<Link, 'type' | 'date' | 'start' | 'end' | 'summary' | 'source'>>,
  rest: Attributes,
): Link {
  const pile = new Pile(rest);
  const named = given({
    status: pile.take('status', (text) => isStated(text)),
    family: pile.take('family'),
  });
  return { ...ends, ...parts, ...named, attributes: pile.left() };
}

/** The names of what columns hold that are no ends. */
export const LINK_NAMES = { ...NAMES, type: NAMES.linkType } as const;

/** Whether a heading says that a column holds a part of a line that is no end. */
export const isLinkPart = (heading: string): boolean =>
  (['date', 'start', 'end', 'linkType', 'summary', 'source'] as const).some((what) =>
    (NAMES[what] as readonly string[]).includes(plainKey(heading)),
  );
