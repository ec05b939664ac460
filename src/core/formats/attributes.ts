import { folded } from '../model/letters.ts';
import type { Attributes, Link, Mark, Scalar } from './network.ts';

/** The names that formats and people give to what our graphs know, the surest first. */
const NAMES = {
  name: ['label', 'name', 'title', 'shared name', 'tooltip', 'd', 'n'],
  markType: ['type', 'kind', 'category', 'class', 'entity type', 'node type'],
  description: ['description', 'summary', 'blurb', 'notes', 'bio'],
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
    'i',
  ],
  date: ['date', 'when', 'day', 'year'],
  start: ['start', 'start date', 'since', 'begin', 'date start'],
  end: ['end', 'end date', 'until', 'date end'],
  summary: ['summary', 'description', 'sentence', 'comment', 'notes'],
  source: [
    'source url',
    'url',
    'link',
    'reference',
    'evidence',
    'citation',
    'sources',
    'according to',
  ],
} as const satisfies Record<string, readonly string[]>;

type Named = keyof typeof NAMES;

/** "Start_Date" and "startDate" as "start date". */
export const plainKey = (key: string): string =>
  folded(key.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[\s_\-.]+/g, ' ')).trim();

/** Takes what is known by name out of attributes; what is left stays as it is. */
class Pile {
  private readonly rest: Map<string, Scalar>;

  constructor(attributes: Attributes) {
    this.rest = new Map(Object.entries(attributes).filter(([, value]) => value !== ''));
  }

  take(what: Named): string | undefined {
    for (const name of NAMES[what]) {
      for (const [key, value] of this.rest) {
        if (plainKey(key) !== name) continue;
        this.rest.delete(key);
        return String(value).trim() || undefined;
      }
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
    source: pile.take('source'),
  });
  return { ...ends, ...parts, attributes: pile.left() };
}

/** What a table's column is, by its heading. */
export const isNamed = (heading: string, what: Named): boolean =>
  (NAMES[what] as readonly string[]).includes(plainKey(heading));
