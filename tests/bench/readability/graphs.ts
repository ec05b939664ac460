import { readFileSync } from 'node:fs';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { readActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import type { LayoutInput } from '../../../src/core/layouts/layout.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { LAYOUT_ASPECTS, layoutInputOf } from '../../../src/core/scene/layoutInput.ts';
import type { NodeMark } from '../../../src/core/scene/nodeMark.ts';
import { buildScene, type Scene, setStage } from '../../../src/core/scene/scene.ts';
import { newsGraph, thirtySeventy } from '../../support/newsGraph.ts';
import { LES_MISERABLES } from './lesMiserables.ts';

/** A graph as every layout gets it, and its marks for the pictures. */
export interface BenchGraph {
  readonly input: LayoutInput;
  /** What is drawn of it, which our layout goes over in the end. */
  readonly scene: Scene;
  readonly marks: ReadonlyMap<string, NodeMark>;
}

/** The datasets by the name that `--graphs` takes. */
const DATASETS = {
  pentagon: () => shipped('data/pentagon-anthropic.json'),
  harbour: () => shipped('data/harbour-tender.json'),
  miserables: lesMiserables,
  'news-30-70': () => thirtySeventy(1),
  'news-100-200': () => newsGraph({ actors: 100, relations: 200 }, 1),
  'news-300-600': () => newsGraph({ actors: 300, relations: 600 }, 1),
} satisfies Record<string, () => Dataset>;

export type GraphName = keyof typeof DATASETS;
export const GRAPH_NAMES = Object.keys(DATASETS) as readonly GraphName[];

/** Takes a dataset the way the page does, as far as the layout. */
export function benchGraph(name: GraphName): BenchGraph {
  const graph = buildGraph(DATASETS[name]());
  const stage = setStage(graph);
  const scene = buildScene(stage, applyFilters(graph, INITIAL_FILTERS));
  const input = layoutInputOf(stage, { aspect: LAYOUT_ASPECTS.wide, seed: 1, pins: {} });
  return { input, scene, marks: stage.marks };
}

function shipped(file: string): Dataset {
  const result = readActorGraph(readFileSync(file, 'utf8'));
  if (!result.ok) throw new Error(`${file} cannot be read`);
  return result.dataset;
}

function lesMiserables(): Dataset {
  const pairs = LES_MISERABLES.flatMap(({ appearsWith }, one) =>
    appearsWith.map((other) => [one, other] as const),
  );
  return {
    format: 'actor-graph',
    version: '1.0',
    meta: { id: 'les-miserables', title: 'Les Misérables', asOf: '1862' },
    sources: [{ id: 's1', title: 'Les Misérables' }],
    actors: LES_MISERABLES.map(({ name }, index) => ({ id: `a${index}`, type: 'person', name })),
    relations: pairs.map(([one, other], index) => ({
      id: `r${index}`,
      type: 'met',
      from: `a${one}`,
      to: `a${other}`,
      summary: 'They appear in one chapter.',
      claims: [{ source: 's1', stance: 'asserts' }],
    })),
  } as unknown as Dataset;
}
