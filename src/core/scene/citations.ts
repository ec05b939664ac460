import type { Graph } from '../graph/graph.ts';
import type { Event, StatementId } from '../model/dataset.ts';
import type { Stance } from '../model/vocabulary.ts';
import { runsOf } from './lanes.ts';
import { eventMark, type NodeMark } from './nodeMark.ts';
import type { BandMark } from './band.ts';
import type { LineMark, Scene } from './scene.ts';

/** "1, 3" as "[1,3]", "1, 2, 3" as "[1–3]"; "" for none. */
export function citationMark(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const parts = runs.flatMap(([first, last]) => {
    if (first === last) return [`${first}`];
    return last === first + 1 ? [`${first}`, `${last}`] : [`${first}–${last}`];
  });
  return parts.length === 0 ? '' : `[${parts.join(',')}]`;
}

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
 * The Scene with the numbers of the sources that bear out each line, and each event, after its text. The numbers
 * are those of `scene.sources`, from 1.
 */
export function withCitations(graph: Graph, scene: Scene): Scene {
  const numbers = new Map(scene.sources.map(({ id }, index) => [id as string, index + 1]));
  const cite = (rows: readonly number[]): string => {
    const claims = rows.flatMap((row) => graph.statements[row]!.claims);
    const cited = claims.filter(({ stance }) => BEARS_OUT[stance]).map(({ source }) => source);
    const known = [...new Set(cited)].flatMap((source) => numbers.get(source) ?? []);
    return citationMark(known.toSorted((a, b) => a - b));
  };
  const runs = runsIn(graph, scene);
  const nodeOf = (mark: NodeMark): NodeMark => {
    const row = graph.rowNumber.get(mark.id as StatementId);
    if (mark.kind !== 'event' || row === undefined) return mark;
    return eventMark(graph.statements[row] as Event, cite([row]));
  };
  const lineOf = (line: LineMark): LineMark => {
    const run = runs.get(line.rows[0]!);
    if (line.kind !== 'relation' || line.label === '' || run === undefined) return line;
    return { ...line, label: joined(line.label, cite(run)) };
  };
  const bandOf = (band: BandMark): BandMark => ({
    ...band,
    texts: band.texts.map((text) => ({ ...text, text: joined(text.text, cite(text.rows)) })),
  });
  return {
    ...scene,
    nodes: scene.nodes.map(nodeOf),
    lines: scene.lines.map(lineOf),
    bands: scene.bands.map(bandOf),
  };
}

const joined = (text: string, mark: string): string => (mark === '' ? text : `${text} ${mark}`);

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
