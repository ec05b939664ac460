/**
 * `npm run bench`: how long the steps from a text to a figure take on seeded graphs, and what each costs beside a
 * plain way of doing the same in the same run. Times are medians; on a busy machine only the ratios mean anything.
 */
import { applyFilters, INITIAL_FILTERS } from '../../src/core/filters/filters.ts';
import { buildFigure } from '../../src/core/figure/figure.ts';
import { figureSize } from '../../src/core/view/figureSizes.ts';
import { altText, figureTexts } from '../../src/core/figure/texts.ts';
import { readActorGraph, writeActorGraph } from '../../src/core/formats/actorGraph.ts';
import { buildGraph } from '../../src/core/graph/graph.ts';
import type { Positions } from '../../src/core/layouts/layout.ts';
import { EN } from '../../src/core/messages/en/en.ts';
import { parsePeriod, statePeriod } from '../../src/core/model/period.ts';
import { drawScene } from '../../src/core/scene/drawing.ts';
import { LIGHT } from '../../src/core/scene/palette.ts';
import { buildScene, setStage } from '../../src/core/scene/scene.ts';
import { seeded, seededDataset } from '../support/seededGraph.ts';
import { reportFilterChanges } from './filterChange.ts';
import { median } from './median.ts';

const SIZES = [100, 1000, 10_000, 50_000];
const ROUNDS = 5;
const WINDOW = { from: '2018', to: '2021', certainOnly: false, includeUndated: true };
const FILTERS = {
  ...INITIAL_FILTERS,
  hidden: { relationType: ['threatened'] },
  date: WINDOW,
};

/** The same states in objects of their own: what a filter let through is kept by its state. */
const afresh = () => ({
  ...FILTERS,
  hidden: { relationType: [...FILTERS.hidden.relationType] },
  date: { ...FILTERS.date },
});

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** All positions on a grid, in a shuffled order: the steps here do not depend on a layout. */
function scattered(ids: readonly string[]): Positions {
  const random = seeded(7);
  const side = Math.ceil(Math.sqrt(ids.length));
  const shuffled = ids.map((id) => ({ id, key: random() })).toSorted((a, b) => a.key - b.key);
  return Object.fromEntries(
    shuffled.map(({ id }, index) => [
      id,
      [(index % side) * 220, Math.floor(index / side) * 160] as const,
    ]),
  );
}

/** The yardstick for the filters: what one would write first, with objects and Sets. */
function plainFilter(dataset: ReturnType<typeof seededDataset>): number {
  const hidden = new Set(FILTERS.hidden.relationType);
  const window = { from: Date.UTC(2018, 0, 1), to: Date.UTC(2022, 0, 1) - 1 };
  return dataset.relations.filter((relation) => {
    if (hidden.has(relation.type)) return false;
    const { date, start, end } = relation;
    if (date === undefined && start === undefined) return true;
    const result = date === undefined ? statePeriod(start, end, '2026-02-24') : parsePeriod(date);
    return (
      result.ok &&
      result.period.earliestStart <= window.to &&
      result.period.latestEnd >= window.from
    );
  }).length;
}

function steps(relations: number): Record<string, () => unknown> {
  const dataset = seededDataset(relations);
  const text = writeActorGraph(dataset);
  const graph = buildGraph(dataset);
  const stage = setStage(graph);
  const filtered = applyFilters(graph, FILTERS);
  const scene = buildScene(stage, filtered);
  const positions = scattered([...stage.marks.keys()]);
  const drawing = drawScene(scene, positions);
  const texts = figureTexts(graph, filtered, FILTERS);
  return {
    'JSON.parse (yardstick)': () => JSON.parse(text) as unknown,
    read: () => readActorGraph(text),
    index: () => buildGraph(dataset),
    'plain filter (yardstick)': () => plainFilter(dataset),
    filter: () => applyFilters(graph, afresh()),
    stage: () => setStage(graph),
    scene: () => buildScene(stage, filtered),
    drawing: () => drawScene(scene, positions),
    figure: () =>
      buildFigure({
        graph,
        drawing,
        texts,
        altText: altText(graph, filtered, texts.title),
        size: figureSize('natural'),
        palette: LIGHT,
        transparent: false,
        messages: EN,
      }),
  };
}

/** Which yardstick a step is set against. */
const AGAINST: Readonly<Record<string, string>> = {
  read: 'JSON.parse (yardstick)',
  index: 'JSON.parse (yardstick)',
  filter: 'plain filter (yardstick)',
  stage: 'JSON.parse (yardstick)',
  scene: 'JSON.parse (yardstick)',
  drawing: 'JSON.parse (yardstick)',
  figure: 'JSON.parse (yardstick)',
};

const medians = new Map<number, Record<string, number>>();
for (const size of SIZES) {
  const work = steps(size);
  const times: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, step] of Object.entries(work)) (times[name] ??= []).push(time(step));
  }
  medians.set(
    size,
    Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)])),
  );
}

const names = Object.keys(medians.get(SIZES[0]!)!);
const cell = (text: string, width = 22) => text.padStart(width);
process.stdout.write(
  `Medians of ${ROUNDS} rounds in ms; × is the ratio to the yardstick of the same size\n\n`,
);
process.stdout.write(
  `${'step'.padEnd(26)}${SIZES.map((size) => cell(`${size} relations`)).join('')}${cell('growth 10k to 50k')}\n`,
);
for (const name of names) {
  const cells = SIZES.map((size) => {
    const row = medians.get(size)!;
    const against = AGAINST[name];
    const ratio = against === undefined ? '' : ` (×${(row[name]! / row[against]!).toPrecision(2)})`;
    return cell(`${row[name]!.toPrecision(3)}${ratio}`);
  });
  const growth = medians.get(50_000)![name]! / medians.get(10_000)![name]!;
  process.stdout.write(`${name.padEnd(26)}${cells.join('')}${cell(`×${growth.toPrecision(2)}`)}\n`);
}

process.stdout.write(`\n${reportFilterChanges(50_000)}`);
