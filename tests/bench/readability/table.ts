import type { Readability } from '../../../src/core/layouts/readability.ts';
import { median } from '../median.ts';
import type { Contender } from './rivals.ts';

/** What one run of a layout gave. */
export interface Run extends Readability {
  readonly ms: number;
  /** Until the first arrangement that a reader could see; absent where none came before the last. */
  readonly firstMs?: number;
}

export type Runs = Readonly<Partial<Record<Contender, readonly Run[]>>>;

type Measure =
  | 'overlaps'
  | 'crossings'
  | 'throughNodes'
  | 'labelShortage'
  | 'lengthSpread'
  | 'aspect'
  | 'width'
  | 'ms';

const COLUMNS: Readonly<Record<Measure, string>> = {
  overlaps: 'overlaps',
  crossings: 'crossings',
  throughNodes: 'through',
  labelShortage: 'shortage',
  lengthSpread: 'spread',
  aspect: 'aspect',
  width: 'width',
  ms: 'ms',
};
const MEASURES = Object.keys(COLUMNS) as readonly Measure[];

type Medians = Readonly<Record<Measure | 'firstMs', number>>;

/** One graph's table: a row a layout, and how ours compares with the rivals. */
export function tableOf(runs: Runs): string {
  const names = Object.keys(runs) as Contender[];
  const medians = new Map(names.map((name) => [name, mediansOf(runs[name]!)]));
  const header = ['', ...MEASURES.map((measure) => COLUMNS[measure]), '× fcose', 'first ms'];
  const fcose = medians.get('fcose')?.ms;
  const rows = names.map((name) => {
    const row = medians.get(name)!;
    const times = fcose === undefined ? '–' : short(row.ms / fcose);
    return [name, ...MEASURES.map((measure) => short(row[measure])), times, short(row.firstMs)];
  });
  return [header, ...rows].map(lineOf).join('\n') + comparison(medians);
}

function mediansOf(runs: readonly Run[]): Medians {
  const of = (measure: Measure) => median(runs.map((run) => run[measure]));
  const first = runs.flatMap(({ firstMs }) => firstMs ?? []);
  return {
    overlaps: of('overlaps'),
    crossings: of('crossings'),
    throughNodes: of('throughNodes'),
    labelShortage: of('labelShortage'),
    lengthSpread: of('lengthSpread'),
    aspect: of('aspect'),
    width: of('width'),
    ms: of('ms'),
    firstMs: median(first),
  };
}

/** Ours beside the rivals; nothing where either is missing. */
function comparison(medians: ReadonlyMap<Contender, Medians>): string {
  const ours = medians.get('ours');
  const rivals = [...medians].filter(([name]) => name !== 'ours');
  if (ours === undefined || rivals.length === 0) return '';
  const [clearest, byCrossings] = least(rivals, 'crossings');
  const [evenest, bySpread] = least(rivals, 'lengthSpread');
  const [clean, byClean] = least(withLeastOverlaps(rivals), 'crossings');
  return [
    `crossings: ours ÷ ${clearest} (fewest) = ${ratio(ours, byCrossings)}`,
    `crossings: ours ÷ ${clean} (fewest of those with least overlaps) = ${ratio(ours, byClean)}`,
    `spread: ours ${short(ours.lengthSpread)}, ${clearest} (fewest crossings) ${short(byCrossings.lengthSpread)}, ${evenest} (least) ${short(bySpread.lengthSpread)}`,
  ]
    .map((line) => `\n  ${line}`)
    .join('');
}

type Row = readonly [Contender, Medians];

function withLeastOverlaps(rows: readonly Row[]): readonly Row[] {
  const overlaps = Math.min(...rows.map(([, row]) => row.overlaps));
  return rows.filter(([, row]) => row.overlaps === overlaps);
}

const ratio = (ours: Medians, rival: Medians): string =>
  rival.crossings === 0 ? `${short(ours.crossings)} to 0` : short(ours.crossings / rival.crossings);

const least = (rivals: readonly Row[], measure: Measure) =>
  rivals.reduce((best, one) => (one[1][measure] < best[1][measure] ? one : best));

const short = (value: number): string => {
  if (Number.isNaN(value)) return '–';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
};

const lineOf = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? `  ${cell.padEnd(7)}` : cell.padStart(10))).join('');
