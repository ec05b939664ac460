import { LONGEST_NAME, LONGEST_TEXT } from '../model/dataset.ts';
import { containedAll } from '../model/direction.ts';
import { cutTo } from '../model/letters.ts';
import type { Attributes, Network } from './network.ts';

/** A name that is put together from others has more letters than each: so long may one be. */
const LONGEST_PART = LONGEST_NAME / 2;

/** How long each part of a mark or a line may be, where that is not as long as any text. */
const LONGEST: ReadonlyMap<string, number> = new Map([
  ...['name', 'title', 'type', 'date', 'start', 'end'].map((part) => [part, LONGEST_PART] as const),
  // What marks and lines know each other by.
  ...['key', 'from', 'to'].map((part) => [part, Infinity] as const),
]);
const EACH: typeof LONGEST = new Map();

/** A network with no text longer than one of ours may be, nor one that turns others round; `left`: what went for that. */
export function tamed(network: Network): Network {
  let ends = 0;
  const cut = <Told extends object>(told: Told, longest = LONGEST): Told => {
    const cutOne = (key: string, value: unknown): unknown => {
      if (key === 'attributes') return cut(value as Attributes, EACH);
      const most = longest.get(key) ?? LONGEST_TEXT;
      if (typeof value !== 'string' || value.length <= most) return value;
      ends += 1;
      return cutTo(value, most);
    };
    return Object.fromEntries(
      Object.entries(told).map(([key, value]) => [key, cutOne(key, value)]),
    ) as Told;
  };
  const { marks, links, left } = network;
  const whole = {
    ...cut(network),
    marks: marks.map((mark) => cut(mark)),
    links: links.map((link) => cut(link)),
  };
  const kept = containedAll(whole);
  return {
    ...kept,
    left: [
      ...left,
      ...(ends === 0 ? [] : [`the ends of very long texts (${ends})`]),
      ...(kept === whole ? [] : ['signs that turn the direction of reading round (1)']),
    ],
  };
}
