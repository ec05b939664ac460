import type { Filtered } from '../filters/filters.ts';
import { hasBit } from '../graph/bits.ts';
import type { Graph, Tie } from '../graph/graph.ts';
import { countsByType, tieId, type TypeCount } from '../graph/ties.ts';
import type { RelationType } from '../graph/vocabulary.ts';
import type { Family } from '../model/vocabulary.ts';
import { countedText, laneSeenFrom, lanesAcross, runsOf } from './lanes.ts';
import { lookOf } from './look.ts';
import { textWidth } from './measureText.ts';
import { TEXT } from './nodeMark.ts';
import { type Box, boxAround } from './placeLabels.ts';
import type { LineMark } from './scene.ts';

/** A tie of many relations, gathered: a stripe for each run, and one text for all of them. */
export interface BandMark {
  /** "band/actor/actor" */
  readonly id: string;
  /** The tie's name. */
  readonly tie: string;
  /** Its visible relations. */
  readonly rows: readonly number[];
  readonly from: string;
  readonly to: string;
  /** A type and its count each, the most frequent first. */
  readonly texts: readonly BandText[];
}

export interface BandText {
  readonly text: string;
  /** Whose colour the text has; undefined where it sums up several types. */
  readonly family: Family | undefined;
  /** The relations it counts. */
  readonly rows: readonly number[];
}

type Worded = Omit<BandText, 'rows'>;

/** What the legend shows of a band: three stripes, so far apart. */
export const BAND_SWATCH = ['verbal-conflict', 'material-conflict', 'supply'] as const;
export const BAND_SWATCH_GAP = 4.5;

const bandId = (tie: string): string => `band/${tie}`;

/** How far apart the stripes of a band are, in scene units. */
const STRIPE_GAP = 7.5;

/** How wide a band of these relations is across. */
export const bandBreadth = (graph: Graph, rows: readonly number[]): number =>
  (runsOf(graph, rows).length - 1) * STRIPE_GAP;

/** A stripe for each run of which something is visible. Which way it runs, and its id, filters never change. */
export function stripesOf(
  graph: Graph,
  { rows, unsure }: Pick<Filtered, 'rows' | 'unsure'>,
  tie: Tie,
): LineMark[] {
  const id = tieId(graph, tie);
  const runs = runsOf(graph, tie.rows)
    .map((run) => ({ first: run[0]!, visible: run.filter((row) => hasBit(rows, row)) }))
    .filter(({ visible }) => visible.length > 0);
  const lanes = lanesAcross(runs.length, STRIPE_GAP);
  return runs.map(({ first, visible }, index) => {
    const [from, to] = [graph.columns.from[first]!, graph.columns.to[first]!];
    return {
      id: `${bandId(id)}/${graph.statements[first]!.id}`,
      kind: 'stripe',
      rows: visible,
      tie: id,
      from: graph.actors[from]!.id,
      to: graph.actors[to]!.id,
      lane: laneSeenFrom(lanes[index]!, from === tie.a),
      ...lookOf(graph, first),
      faint: visible.every((row) => hasBit(unsure, row)),
      label: '',
    };
  });
}

export function bandOf(graph: Graph, { rows }: Pick<Filtered, 'rows'>, tie: Tie): BandMark {
  const id = tieId(graph, tie);
  const visible = tie.rows.filter((row) => hasBit(rows, row));
  return {
    id: bandId(id),
    tie: id,
    rows: visible,
    from: graph.actors[tie.a]!.id,
    to: graph.actors[tie.b]!.id,
    texts: bandTexts(graph, visible),
  };
}

/** Past this many lines the last one sums up the rest. */
const MOST_TEXTS = 6;

/** "demanded ×3 †", "threatened", …: a line a type, the most frequent first. */
export function bandTexts(graph: Graph, rows: readonly number[]): readonly BandText[] {
  const counts = countsByType(graph, rows);
  const told = counts.length <= MOST_TEXTS ? counts : counts.slice(0, MOST_TEXTS - 1);
  const rest = counts.slice(told.length);
  return [
    ...told.map(({ type, count, contested }) => ({
      text: countedText(type.label, count, contested),
      family: type.family,
      rows: ofTypes(graph, rows, [type]),
    })),
    ...(rest.length === 0
      ? []
      : [
          {
            text: restInWords(rest),
            family: undefined,
            rows: ofTypes(
              graph,
              rows,
              rest.map(({ type }) => type),
            ),
          },
        ]),
  ];
}

const ofTypes = (
  { columns, relationTypes }: Graph,
  rows: readonly number[],
  types: readonly RelationType[],
): number[] => rows.filter((row) => types.includes(relationTypes[columns.type[row]!]!));

const restInWords = (rest: readonly TypeCount[]): string =>
  countedText(
    `and ${rest.length} more types`,
    1,
    rest.some(({ contested }) => contested),
  );

const { size, line, weight } = TEXT.relation;

/** The width of a block's frame: a hair. */
export const BLOCK_RULE = 0.75;

/** Between a block's frame and its texts, in scene units. */
const PADDING = { x: 6, y: 3 } as const;

/** The room of a band's text, frame and all. */
export const blockSize = (texts: readonly Worded[]) => ({
  width: Math.max(...texts.map(({ text }) => textWidth(text, size, weight))) + 2 * PADDING.x,
  height: texts.length * line + 2 * PADDING.y,
});

/** Where each text of a block stands, given where the block does: below each other, flush left. */
export const blockLines = (
  texts: readonly Worded[],
  { x, y, halfWidth, halfHeight }: Box,
): readonly (Worded & { readonly box: Box })[] =>
  texts.map(({ text, family }, index) => {
    const left = x - halfWidth + PADDING.x;
    const top = y - halfHeight + PADDING.y + index * line;
    return {
      text,
      family,
      box: boxAround(left, left + textWidth(text, size, weight), top, top + line),
    };
  });
