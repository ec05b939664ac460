import { pick } from './names.ts';
import type { RelationType } from './kinds.ts';

type Random = () => number;

const DAY = 86_400_000;
/** All happens in the ten years from here to `AS_OF`. */
const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3653;
export const AS_OF = '2025-12-31';

const OUTLETS =
  'Amber Gazette|Harbour Post|Radio Meridian|The Ledger|Northern Courier|Evening Lantern|Quay Weekly|Public Record|The Dispatch|Court Reporter|Inland Observer|Channel Nine'.split(
    '|',
  );
const REPORTS = 'Leaked minutes|Court file|Company register|Interview|Report|Audit|Letters'.split(
  '|',
);
const UNNAMED =
  'a senior official|a former employee|two people briefed on it|a lawyer|an auditor'.split('|');

/** A stretch of days in which much happens, such as those of a scandal. */
interface Burst {
  readonly middle: number;
  readonly width: number;
}

export const burstsOf = (random: Random): readonly Burst[] =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => ({
    middle: 60 + random() * (DAYS - 120),
    width: 15 + random() * 90,
  }));

/** What lasts, rather than being done on a day. */
const STATES: ReadonlySet<RelationType> = new Set([
  'holds-office',
  'employs',
  'owns',
  'reports-to',
  'partnered',
]);

const dayText = (day: number) => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);

/** A day's number: most lie in one of the bursts. */
function someDay(bursts: readonly Burst[], random: Random): number {
  const { middle, width } = pick(bursts, random);
  // The sum of three is near enough to a bell.
  const bell = (random() + random() + random()) * 2 - 3;
  const day = random() < 0.65 ? middle + bell * width : random() * DAYS;
  return Math.floor(Math.min(Math.max(day, 0), DAYS - 1));
}

/** How precisely a day is known: to the day mostly, else to the month, the season or the year, or about. */
function dateText(day: number, random: Random): string {
  const text = dayText(day);
  const chance = random();
  if (chance < 0.72) return text;
  if (chance < 0.86) return text.slice(0, 7);
  if (chance < 0.9) return text.slice(0, 4);
  if (chance < 0.93) return `${text.slice(0, 4)}-${21 + Math.floor(random() * 4)}`;
  return `${text.slice(0, 7)}${random() < 0.5 ? '~' : '?'}`;
}

/** When something was done, or from when to when it was so; one in 25 has no date. */
export function timeOf(type: RelationType, bursts: readonly Burst[], random: Random): object {
  if (random() < 0.04) return { dateNote: 'The source does not say when.' };
  const day = someDay(bursts, random);
  if (!STATES.has(type)) return { date: dateText(day, random) };
  const start = dayText(day).slice(0, 7);
  const end = day + 100 + Math.floor(random() * 900);
  if (end < DAYS && random() < 0.5) return { start, end: dayText(end).slice(0, 7) };
  return random() < 0.8 ? { start, end: '..' } : { start };
}

export const sourcesOf = (count: number, random: Random): object[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    title: `${pick(REPORTS, random)} no. ${index + 1}`,
    publisher: pick(OUTLETS, random),
    published: dayText(Math.floor(random() * DAYS)),
  }));

interface Said {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  /** How many sources there are, and which of them a sector's papers are: they follow this one. */
  readonly sources: number;
  readonly firstSource: number;
}

const isAccusation = (type: RelationType) => type === 'accused' || type === 'sued';

/** Who says so: mostly an outlet in its own voice or somebody's word; some deny, most of those accused answer. */
export function claimsOf({ type, from, to, sources, firstSource }: Said, random: Random): object[] {
  const source = () => `s${(firstSource + Math.floor(random() ** 2 * sources)) % sources}`;
  const voice = (): object => {
    const chance = random();
    if (chance < 0.6) return {};
    if (chance < 0.75) return { by: { actor: from } };
    if (chance < 0.93) return { by: { anonymous: pick(UNNAMED, random) } };
    return { by: { outlet: pick(OUTLETS, random) } };
  };
  const first = source();
  const claims: object[] = [{ source: first, stance: 'asserts', ...voice() }];
  if (random() < 0.25) claims.push({ source: source(), stance: 'asserts', ...voice() });
  if (random() < 0.12) claims.push({ source: source(), stance: 'confirms', by: { actor: from } });
  if (random() < (isAccusation(type) ? 0.7 : 0.05)) {
    const stance = pick(['denies', 'denies', 'disputes', 'declines-to-comment'], random);
    claims.push({ source: source(), stance, by: { actor: to } });
  }
  if (random() < 0.01) claims.push({ source: first, stance: 'retracts' });
  return claims;
}

const PAID: ReadonlySet<RelationType> = new Set(['contracted', 'supplied', 'owns', 'sued']);

/** What it was worth, where that is told. */
export function amountOf(type: RelationType, random: Random): object {
  if (!PAID.has(type) || random() < 0.55) return {};
  const value = Math.round(10 ** (1 + random() * 4)) * 1000;
  const qualifier = pick(['exact', 'about', 'up-to', 'at-least'], random);
  return { amount: { value, currency: random() < 0.8 ? 'EUR' : 'USD', qualifier } };
}
