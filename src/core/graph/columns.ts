import type { ActorId, Dataset, Statement } from '../model/dataset.ts';
import { isEvent } from '../model/dataset.ts';
import { parsePeriod, statePeriod, type Period } from '../model/period.ts';
import { isContested, statusOf } from '../model/status.ts';
import { STATUSES } from '../model/vocabulary.ts';
import type { RelationType } from './vocabulary.ts';

/** Stands in the `from` and `to` columns of an event, which has participants instead. */
export const NO_ACTOR = 0xffffffff;

/**
 * One value a statement, by row: relations first, then events. Types, statuses and actors are numbers into the
 * lists of the Graph; times are milliseconds as in Period.
 */
export interface Columns {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly type: Uint16Array;
  readonly status: Uint8Array;
  /** 1 where someone denies or disputes it. */
  readonly contested: Uint8Array;
  readonly dated: Uint8Array;
  readonly uncertain: Uint8Array;
  readonly earliestStart: Float64Array;
  readonly latestStart: Float64Array;
  readonly earliestEnd: Float64Array;
  readonly latestEnd: Float64Array;
}

/** When a statement was, or undefined when its file does not say. */
export function periodOf(statement: Statement, asOf: string): Period | undefined {
  const { date, start, end } = statement;
  if (date === undefined && start === undefined && end === undefined) return undefined;
  const result = date === undefined ? statePeriod(start, end, asOf) : parsePeriod(date);
  return result.ok ? result.period : undefined;
}

/** Works out all columns. Expects a Dataset that a reader has accepted. */
export function buildColumns(
  dataset: Dataset,
  statements: readonly Statement[],
  relationTypes: readonly RelationType[],
  actorNumber: ReadonlyMap<ActorId, number>,
): Columns {
  const rows = statements.length;
  const typeNumber = new Map(relationTypes.map((type, index) => [type.id, index]));
  const statusNumber = new Map(Object.keys(STATUSES).map((status, index) => [status, index]));
  const columns: Columns = {
    from: new Uint32Array(rows).fill(NO_ACTOR),
    to: new Uint32Array(rows).fill(NO_ACTOR),
    type: new Uint16Array(rows),
    status: new Uint8Array(rows),
    contested: new Uint8Array(rows),
    dated: new Uint8Array(rows),
    uncertain: new Uint8Array(rows),
    earliestStart: new Float64Array(rows),
    latestStart: new Float64Array(rows),
    earliestEnd: new Float64Array(rows),
    latestEnd: new Float64Array(rows),
  };
  statements.forEach((statement, row) => {
    if (!isEvent(statement)) {
      columns.from[row] = actorNumber.get(statement.from) ?? NO_ACTOR;
      columns.to[row] = actorNumber.get(statement.to) ?? NO_ACTOR;
    }
    columns.type[row] = typeNumber.get(statement.type) ?? 0;
    columns.status[row] = statusNumber.get(statusOf(statement)) ?? 0;
    columns.contested[row] = isContested(statement) ? 1 : 0;
    const period = periodOf(statement, dataset.meta.asOf);
    if (period === undefined) return;
    columns.dated[row] = 1;
    columns.uncertain[row] = period.uncertain ? 1 : 0;
    columns.earliestStart[row] = period.earliestStart;
    columns.latestStart[row] = period.latestStart;
    columns.earliestEnd[row] = period.earliestEnd;
    columns.latestEnd[row] = period.latestEnd;
  });
  return columns;
}

/** The first and last bounded millisecond of the dated statements; undefined when nothing is dated. */
export function extentOf(
  columns: Columns,
): { readonly from: number; readonly to: number } | undefined {
  let from = Infinity;
  let to = -Infinity;
  columns.dated.forEach((dated, row) => {
    if (dated === 0) return;
    for (const bound of [
      columns.earliestStart[row]!,
      columns.latestStart[row]!,
      columns.earliestEnd[row]!,
      columns.latestEnd[row]!,
    ]) {
      if (!Number.isFinite(bound)) continue;
      from = Math.min(from, bound);
      to = Math.max(to, bound);
    }
  });
  return from <= to ? { from, to } : undefined;
}
