import { EN } from '../messages/en/en.ts';
import type { Messages } from '../messages/messages.ts';
import { FAMILIES, type Family, type Shape } from '../model/vocabulary.ts';
import type { BandMark } from './band.ts';
import { isMarkedContested } from './contested.ts';
import { type Pattern, PATTERNS } from './look.ts';
import type { NodeMark } from './nodeMark.ts';
import type { LineMark, Stage } from './scene.ts';

export interface LegendEntry<Key extends string> {
  readonly key: Key;
  /** As a figure has it. */
  readonly label: string;
}

/** What the marks mean, only as far as they are visible. */
export interface Legend {
  readonly families: readonly LegendEntry<Family>[];
  readonly patterns: readonly LegendEntry<Pattern>[];
  /** With the types that it stands for. */
  readonly shapes: readonly (LegendEntry<Shape> & { readonly types: readonly string[] })[];
  readonly hasFaint: boolean;
  /** Whether some of that is faint for having no date. */
  readonly hasUndated: boolean;
  /** True where a visible text carries the mark. */
  readonly hasContested: boolean;
  readonly hasBands: boolean;
  /** Of a large graph: whether groups are shown, and ribbons to and from them. */
  readonly hasGroups: boolean;
  /** What the sizes of actors say; undefined where they say nothing. */
  readonly sizes: string | undefined;
}

const inOrder = <Key extends string>(keys: readonly Key[], used: ReadonlySet<string>) =>
  keys.filter((key) => used.has(key));

/** "person", "event, and who had a part in it": what stands under a shape, of types of actors or of an event. */
export const shapeInWords = ({ legend }: Messages, types: readonly string[]): string =>
  types.map((type) => (type === 'event' ? legend.event : type)).join(', ');

/** What the marks of a picture mean, of those that are in it. */
export function legendOf(
  { graph, sizes }: Pick<Stage, 'graph' | 'sizes'>,
  nodes: readonly NodeMark[],
  lines: readonly LineMark[],
  bands: readonly BandMark[],
): Legend {
  const families = new Set([
    ...lines.map(({ family }) => family),
    ...nodes.flatMap(({ ring = [] }) => ring.map(({ family }) => family)),
  ]);
  // What is as wide as it is many says nothing of the evidence.
  const patterns = new Set(
    lines.filter(({ width }) => width === undefined).map(({ pattern }) => pattern),
  );
  const shapes = new Map<Shape, Set<string>>();
  for (const node of nodes.filter(({ kind }) => kind !== 'group')) {
    shapes.set(node.shape, (shapes.get(node.shape) ?? new Set()).add(node.typeLabel));
  }
  return {
    families: inOrder(Object.keys(FAMILIES) as Family[], families).map((key) => ({
      key,
      label: FAMILIES[key],
    })),
    patterns: inOrder(Object.keys(PATTERNS) as Pattern[], patterns).map((key) => ({
      key,
      label: PATTERNS[key],
    })),
    shapes: [...shapes].map(([key, labels]) => ({
      key,
      label: shapeInWords(EN, [...labels]),
      types: [...labels],
    })),
    hasFaint: lines.some((line) => line.faint),
    hasUndated: lines.some(
      (line) => line.faint && line.rows.some((row) => graph.columns.dated[row] !== 1),
    ),
    hasContested: [
      ...lines.map((line) => line.label),
      ...nodes.map((node) => node.lines.at(-1) ?? ''),
      ...bands.flatMap((band) => band.texts.map(({ text }) => text)),
    ].some(isMarkedContested),
    hasBands: bands.some(({ texts }) => texts.some(({ family }) => family !== undefined)),
    hasGroups: nodes.some(({ kind }) => kind === 'group'),
    sizes,
  };
}
