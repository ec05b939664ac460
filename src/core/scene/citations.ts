import type { Graph } from '../graph/graph.ts';
import type { Event, StatementId } from '../model/dataset.ts';
import type { Stance } from '../model/vocabulary.ts';
import { CONTESTED_MARK, noteMark } from './contested.ts';
import { inRuns } from './inRuns.ts';
import { runsOf } from './lanes.ts';
import { eventMark, type NodeMark } from './nodeMark.ts';
import type { BandMark } from './band.ts';
import type { LineMark, Scene } from './scene.ts';

/** Which stances a number behind a line may stand for: whoever denies is named in the notes. */
const BEARS_OUT: Readonly<Record<Stance, boolean>> = {
  asserts: true,
  confirms: true,
  denies: false,
  disputes: false,
  'declines-to-comment': false,
  retracts: false,
};

/**
 * The Scene as a figure shows it: behind each line's and each event's text the letter of the note that says who
 * objects, and, where that is asked for, the numbers of the sources that bear it out, those of `scene.sources` from 1.
 */
export function withReferences(
  graph: Graph,
  scene: Scene,
  { isNumbered }: { readonly isNumbered: boolean },
): Scene {
  const numbers = new Map(scene.sources.map(({ id }, index) => [id as string, index + 1]));
  const cite = (rows: readonly number[]): string => {
    if (!isNumbered) return '';
    const claims = rows.flatMap((row) => graph.statements[row]!.claims);
    const cited = claims.filter(({ stance }) => BEARS_OUT[stance]).map(({ source }) => source);
    const known = new Set(cited.flatMap((source) => numbers.get(source) ?? []));
    return known.size === 0 ? '' : `[${inRuns([...known], String)}]`;
  };
  const referring = (text: string, rows: readonly number[]): string => {
    const marked = text.endsWith(CONTESTED_MARK)
      ? text.slice(0, -CONTESTED_MARK.length) + noteMark(graph, rows)
      : text;
    return [marked, cite(rows)].filter((part) => part !== '').join(' ');
  };
  const runs = runsIn(graph, scene);
  const nodeOf = (mark: NodeMark): NodeMark => {
    const row = graph.rowNumber.get(mark.id as StatementId);
    if (mark.kind !== 'event' || row === undefined) return mark;
    return eventMark(graph.statements[row] as Event, [noteMark(graph, [row]), cite([row])]);
  };
  const lineOf = (line: LineMark): LineMark => {
    const run = runs.get(line.rows[0]!);
    if (line.kind !== 'relation' || line.label === '' || run === undefined) return line;
    return { ...line, label: referring(line.label, run) };
  };
  const bandOf = (band: BandMark): BandMark => ({
    ...band,
    texts: band.texts.map((text) => ({ ...text, text: referring(text.text, text.rows) })),
  });
  return {
    ...scene,
    nodes: scene.nodes.map(nodeOf),
    lines: scene.lines.map(lineOf),
    bands: scene.bands.map(bandOf),
  };
}

/** By relation: all that share its text. */
function runsIn(graph: Graph, { lines }: Scene): ReadonlyMap<number, readonly number[]> {
  const rowsOfTie = new Map<string, number[]>();
  const faint = new Set<number>();
  for (const line of lines) {
    if (line.kind !== 'relation') continue;
    rowsOfTie.set(line.tie, [...(rowsOfTie.get(line.tie) ?? []), ...line.rows]);
    if (line.faint) faint.add(line.rows[0]!);
  }
  const runs = [...rowsOfTie.values()].flatMap((rows) =>
    runsOf(graph, rows, (row) => faint.has(row)),
  );
  return new Map(runs.flatMap((run) => run.map((row) => [row, run] as const)));
}
