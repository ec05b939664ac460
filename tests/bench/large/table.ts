import { median } from '../median.ts';
import type { Outcome } from './app.ts';
import { GOALS, type Goal, type Measure, type MeasureId, MEASURES } from './measures.ts';

/** The outcomes of each app at a size, one a round. */
export type Runs = Readonly<Record<string, readonly Outcome[]>>;

export interface Column {
  readonly id: string;
  readonly title: string;
}

/** The median of a measure, or the worst where that counts; undefined where nobody took it, infinite where it was given up. */
export function valueOf(runs: readonly Outcome[] | undefined, id: MeasureId): number | undefined {
  const values = (runs ?? []).flatMap((run) => run[id] ?? []);
  if (values.length === 0) return undefined;
  if (values.some(Number.isNaN)) return Number.NaN;
  const measure: Measure = MEASURES[id];
  if (measure.isWorst === true) return Math.max(...values);
  const middle = median(values);
  // Of one that was given up and one that was not, neither is in the middle.
  return Number.isNaN(middle) ? Infinity : middle;
}

const digits = (value: number): string =>
  value === 0 || value >= 100 ? value.toFixed(0) : value.toPrecision(2);

function cell(value: number | undefined, id: MeasureId, patience: number): string {
  if (value === undefined) return '';
  if (Number.isNaN(value)) return 'failed';
  if (value === Infinity) return `> ${patience / 1000} s`;
  return MEASURES[id].unit === 'ms' && value === 0 ? '< 50' : digits(value);
}

/** How many times what it is set against; a bound where one of the two was given up. */
function ratio(value: number | undefined, other: number | undefined, patience: number): string {
  if (value === undefined || other === undefined || Number.isNaN(value + other)) return '';
  if (value === Infinity && other === Infinity) return '';
  if (value === Infinity) return `> ${digits(patience / other)}`;
  if (other === Infinity) return `< ${digits(value / patience)}`;
  return other === 0 ? '' : digits(value / other);
}

/** What the goals of a measure are, and whether ours meets them, also where its file has no places. */
function goalCell(
  goals: readonly Goal[],
  values: (app: string) => number | undefined,
  patience: number,
): string {
  return goals
    .map(({ against, most }) => {
      const other = against === undefined ? 1 : values(against);
      const told = [
        ['', isMet(values('ours'), other, { most, patience })],
        ['without places ', isMet(values('unplaced'), other, { most, patience })],
      ].flatMap(([whose, answer]) => (answer === undefined ? [] : [`${whose}${answer}`]));
      const words = against === undefined ? `at most ${most} ms` : `at most ${most} of ${against}`;
      return told.length === 0 ? words : `${words}: ${told.join(', ')}`;
    })
    .join('; ');
}

function isMet(
  own: number | undefined,
  other: number | undefined,
  { most, patience }: { readonly most: number; readonly patience: number },
): string | undefined {
  if (own === undefined || other === undefined || Number.isNaN(own + other)) return undefined;
  const share = own / (other === Infinity ? patience : other);
  if (share <= most) return 'met';
  // Of one given up only a bound is known, which is not enough here.
  return other === Infinity ? 'not known' : 'missed';
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** What is set against what, in the order of the columns. */
const COMPARED = [
  ['ours', 'cytoscape'],
  ['ours', 'sigma'],
  ['unplaced', 'cytoscape'],
  ['ours', 'before'],
  ['unplaced', 'beforeUnplaced'],
] as const;

/**
 * A Markdown table of a size: a row a measure that anyone took, a column an app; how many times the yardsticks' ours is.
 * `patience` is in ms.
 */
export function sizeTable(
  size: number | 'shipped',
  runs: Runs,
  columns: readonly Column[],
  patience: number,
): string {
  const ids = (Object.keys(MEASURES) as MeasureId[]).filter((id) =>
    columns.some((column) => valueOf(runs[column.id], id) !== undefined),
  );
  const pairs = COMPARED.filter((pair) =>
    pair.every((one) => columns.some((column) => column.id === one)),
  );
  const rows = ids.map((id) => {
    const values = (app: string) => valueOf(runs[app], id);
    const goals = GOALS.filter((goal) => goal.size === size && goal.measure === id);
    return line([
      `${MEASURES[id].title} (${MEASURES[id].unit})`,
      ...columns.map((column) => cell(values(column.id), id, patience)),
      ...pairs.map(([one, other]) => ratio(values(one), values(other), patience)),
      goalCell(goals, values, patience),
    ]);
  });
  const titleOf = new Map(columns.map(({ id, title }) => [id, title]));
  const heads = [
    'measure',
    ...columns.map(({ title }) => title),
    ...pairs.map((pair) => pair.map((one) => titleOf.get(one)).join(' / ')),
    'goal',
  ];
  const rule = heads.map((_, index) =>
    index === 0 || index === heads.length - 1 ? '---' : '---:',
  );
  return [line(heads), line(rule), ...rows].join('\n');
}

/**
 * How many times as long some things take at a larger size, beside how many times as many relations there are: ours is to
 * grow no faster than those.
 */
export function growthTable(
  [small, large]: readonly [number, number],
  runs: readonly [Runs, Runs],
  columns: readonly Column[],
  patience: number,
): string {
  const ids = ['first', 'open', 'type', 'typeAll', 'date', 'dateAll'] as const;
  const times = large / small;
  const rows = ids.map((id) => {
    const [before, after] = runs.map((of) => (app: string) => valueOf(of[app], id)) as [
      (app: string) => number | undefined,
      (app: string) => number | undefined,
    ];
    const answer = isMet(after('ours'), before('ours'), { most: times, patience });
    return line([
      MEASURES[id].title,
      ...columns.map((column) => ratio(after(column.id), before(column.id), patience)),
      answer === undefined ? '' : `at most linear: ${answer}`,
    ]);
  });
  return [
    line([`${digits(times)} times the relations`, ...columns.map(({ title }) => title), 'goal']),
    line(['---', ...columns.map(() => '---:'), '---']),
    ...rows,
  ].join('\n');
}
