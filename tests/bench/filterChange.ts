/**
 * From a change of one filter to the visible relations and the counts beside the choices of two groups, three ways: our
 * filters, an array of records that is filtered anew (with periods already read), and crossfilter2. All three have to
 * come to the same.
 */
import crossfilter from 'crossfilter2';
import { EN } from '../../src/core/messages/en/en.ts';
import {
  applyFilters,
  choiceFilterOf,
  type FilterStates,
  hiddenIn,
  INITIAL_FILTERS,
} from '../../src/core/filters/filters.ts';
import { windowOf } from '../../src/core/filters/date.ts';
import { buildGraph, type Graph } from '../../src/core/graph/graph.ts';
import { statusOf } from '../../src/core/model/status.ts';
import { seededDataset } from '../support/seededGraph.ts';
import { median } from './median.ts';

/** What a change leads to: how many relations are visible, and how many each choice has under the other filters. */
interface Outcome {
  readonly visible: number;
  readonly byType: readonly number[];
  readonly byStatus: readonly number[];
}

type Way = (states: FilterStates) => Outcome;

interface Row {
  readonly type: string;
  readonly status: string;
  readonly start: number;
  readonly end: number;
}

const idsIn = (graph: Graph, id: 'relationType' | 'status'): readonly string[] =>
  choiceFilterOf(id)
    .choices(EN, graph)
    .map((choice) => choice.id);

/** Past all dates, and not infinite: crossfilter's ranges leave their upper end out. */
const EVER = 1e300;

const rowsOf = ({ statements, columns }: Graph): Row[] =>
  statements.map((statement, row) => ({
    type: statement.type,
    status: statusOf(statement),
    start: columns.dated[row] === 1 ? Math.max(columns.earliestStart[row]!, -EVER) : -EVER,
    end: columns.dated[row] === 1 ? Math.min(columns.latestEnd[row]!, EVER) : EVER,
  }));

const ours =
  (graph: Graph): Way =>
  (states) => {
    const filtered = applyFilters(graph, states);
    return {
      visible: filtered.relationCount,
      byType: filtered.counts('relationType'),
      byStatus: filtered.counts('status'),
    };
  };

function plainArray(graph: Graph): Way {
  const rows = rowsOf(graph);
  return (states) => {
    const [types, statuses] = [
      new Set(hiddenIn(states, 'relationType')),
      new Set(hiddenIn(states, 'status')),
    ];
    const { from, to } = windowOf(states.date);
    const isIn = ({ start, end }: Row) => start <= to && end >= from;
    const counted = (left: readonly Row[], key: 'type' | 'status', ids: readonly string[]) => {
      const counts = new Map(ids.map((id) => [id, 0]));
      for (const row of left) counts.set(row[key], (counts.get(row[key]) ?? 0) + 1);
      return [...counts.values()];
    };
    return {
      visible: rows.filter((row) => !types.has(row.type) && !statuses.has(row.status) && isIn(row))
        .length,
      byType: counted(
        rows.filter((row) => !statuses.has(row.status) && isIn(row)),
        'type',
        idsIn(graph, 'relationType'),
      ),
      byStatus: counted(
        rows.filter((row) => !types.has(row.type) && isIn(row)),
        'status',
        idsIn(graph, 'status'),
      ),
    };
  };
}

function crossfiltered(graph: Graph): Way {
  const rows = crossfilter(rowsOf(graph));
  const type = rows.dimension((row) => row.type);
  const status = rows.dimension((row) => row.status);
  const start = rows.dimension((row) => row.start);
  const end = rows.dimension((row) => row.end);
  const [types, statuses] = [type.group(), status.group()];
  let last = INITIAL_FILTERS;
  return (states) => {
    // As its users do: only the dimension that has changed is told.
    for (const [id, dimension] of [
      ['relationType', type],
      ['status', status],
    ] as const) {
      if (hiddenIn(states, id) === hiddenIn(last, id)) continue;
      const hidden = new Set<unknown>(hiddenIn(states, id));
      dimension.filterFunction((value) => !hidden.has(value));
    }
    if (states.date !== last.date) {
      const { from, to } = windowOf(states.date);
      start.filterRange([-Infinity, to + 1]);
      end.filterRange([from, Infinity]);
    }
    last = states;
    const countsOf = (group: typeof types, ids: readonly string[]) => {
      const counts = new Map(group.all().map(({ key, value }) => [key, value as number]));
      return ids.map((id) => counts.get(id) ?? 0);
    };
    return {
      visible: rows.allFiltered().length,
      byType: countsOf(types, idsIn(graph, 'relationType')),
      byStatus: countsOf(statuses, idsIn(graph, 'status')),
    };
  };
}

/** What a reader does: types and statuses off and on, one at a time, and a window that moves on by months. */
function changes(graph: Graph): readonly (readonly [what: string, states: FilterStates])[] {
  let states = INITIAL_FILTERS;
  const hide = (id: 'relationType' | 'status', hidden: readonly string[]) => {
    states = { ...states, hidden: { ...states.hidden, [id]: hidden } };
    return ['a choice', states] as const;
  };
  const window = (month: number) => {
    const ends = { from: `2018-${String(month).padStart(2, '0')}`, to: `2021-0${month}` };
    states = { ...states, date: { ...states.date, ...ends } };
    return ['the window', states] as const;
  };
  const [types, statuses] = [idsIn(graph, 'relationType'), idsIn(graph, 'status')];
  return [1, 2, 3, 4, 5, 6].flatMap((month) => [
    hide('relationType', types.slice(0, month)),
    window(month),
    hide('status', statuses.slice(0, month % 2)),
    hide('relationType', types.slice(month)),
  ]);
}

/** One line a way: ms for a change, by what was changed, and how many times ours the others take. */
export function reportFilterChanges(relations: number): string {
  const graph = buildGraph(seededDataset(relations));
  const ways = {
    ours: ours(graph),
    'plain array': plainArray(graph),
    crossfilter2: crossfiltered(graph),
  };
  const times: Record<string, Record<string, number[]>> = {};
  for (const [what, states] of changes(graph)) {
    const outcomes = Object.entries(ways).map(([name, way]) => {
      const start = performance.now();
      const outcome = way(states);
      ((times[what] ??= {})[name] ??= []).push(performance.now() - start);
      return JSON.stringify(outcome);
    });
    if (new Set(outcomes).size > 1) throw new Error(`the ways differ: ${outcomes.join('\n')}`);
  }
  const lines = Object.entries(times).map(([what, byWay]) => {
    const own = median(byWay['ours']!);
    const cells = Object.entries(byWay).map(([name, values]) => {
      const ms = median(values);
      return `${name} ${ms.toPrecision(3)} (×${(ms / own).toPrecision(2)})`.padEnd(28);
    });
    return `  ${what.padEnd(12)}${cells.join('')}`;
  });
  return `From a change to the visible set and the counts of two groups, ${relations} relations: medians in ms, × ours\n${lines.join('\n')}\n`;
}
