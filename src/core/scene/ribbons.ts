import { EN } from '../messages/en/en.ts';
import type { Graph } from '../graph/graph.ts';
import { countsByType } from '../graph/ties.ts';
import type { Family } from '../model/vocabulary.ts';
import type { BandMark } from './band.ts';
import { countedText } from './lanes.ts';
import { sharesOf } from './groupMark.ts';
import type { LineMark } from './scene.ts';

/** All visible relations between two marks of which one at least is a group; `rows` in the order of ties. */
export interface Ribbon {
  /** "markA/markB" */
  readonly tie: string;
  readonly from: string;
  readonly to: string;
  readonly rows: number[];
}

/** What the legend shows of a ribbon: stripes, in px from its middle. */
export const RIBBON_SWATCH = [
  { family: 'verbal-conflict', y: -1.5, width: 4 },
  { family: 'supply', y: 2, width: 3 },
] as const;

/** More of them would be a thicket. */
const MOST = 48;

/** The ribbons of the most relations; of each mark its strongest at least, and all of those whose ids are `asked` for. */
export function strongest(
  ribbons: readonly Ribbon[],
  asked: ReadonlySet<string>,
): readonly Ribbon[] {
  const sorted = ribbons.toSorted(
    (a, b) => b.rows.length - a.rows.length || (a.tie < b.tie ? -1 : 1),
  );
  const seen = new Set<string>();
  return sorted.filter(({ from, to }, rank) => {
    const isFirst = !seen.has(from) || !seen.has(to);
    seen.add(from).add(to);
    return rank < MOST || isFirst || asked.has(from) || asked.has(to);
  });
}

/** One relation is drawn as wide as a line; ten times as many are wider by so much, in scene units. */
const LEAST_WIDTH = 2;
const WIDER = 3.6;
/** A part of a ribbon that would be narrower is not drawn: its text still counts it. */
const LEAST_STRIPE = 0.8;
/** From this part on, one type is what most relations are of. */
const MOSTLY = 0.5;

const widthOf = (relations: number): number => LEAST_WIDTH + WIDER * Math.log10(relations);

/** Each ribbon as stripes, one a family and as wide as its part of the relations, and a text with their number. */
export function ribbonMarks(
  graph: Graph,
  ribbons: readonly Ribbon[],
): { readonly lines: readonly LineMark[]; readonly bands: readonly BandMark[] } {
  return {
    lines: ribbons.flatMap((ribbon) => stripesOf(graph, ribbon)),
    bands: ribbons.map((ribbon) => ({
      ...ribbon,
      id: `band/${ribbon.tie}`,
      texts: [{ text: textOf(graph, ribbon), family: undefined, rows: [] }],
    })),
  };
}

function stripesOf({ columns, relationTypes }: Graph, { tie, from, to, rows }: Ribbon): LineMark[] {
  const byFamily = new Map<Family, number[]>();
  for (const row of rows) {
    const { family } = relationTypes[columns.type[row]!]!;
    const known = byFamily.get(family);
    if (known === undefined) byFamily.set(family, [row]);
    else known.push(row);
  }
  const width = widthOf(rows.length);
  const stripes = sharesOf(new Map([...byFamily].map(([family, all]) => [family, all.length])))
    .map(({ family, share }) => ({ family, width: share * width }))
    .filter((stripe) => stripe.width >= LEAST_STRIPE);
  const breadth = stripes.reduce((sum, stripe) => sum + stripe.width, 0);
  let before = -breadth / 2;
  return stripes.map(({ family, width: broad }): LineMark => {
    const offset = before + broad / 2;
    before += broad;
    return {
      id: `band/${tie}/${family}`,
      kind: 'stripe',
      rows: byFamily.get(family)!,
      tie,
      from,
      to,
      lane: { offset, outermost: breadth / 2 },
      family,
      pattern: 'solid',
      arrow: false,
      faint: false,
      label: '',
      width: broad,
    };
  });
}

/** "312, mostly contracted"; "contracted ×3" where all are of one type. */
function textOf(graph: Graph, { rows }: Ribbon): string {
  const [first] = countsByType(graph, rows);
  if (first === undefined) return '';
  const { type, count } = first;
  if (count === rows.length) return countedText(type.label, count, false);
  return EN.gathered.between(rows.length, count > MOSTLY * rows.length ? type.label : undefined);
}
