/**
 * `npm run bench:readability`: how readable our layout is beside others' on the same boxes and ties, and what it
 * takes. Medians over seeds. `-- --seeds N` (20), `--quick` (5 seeds), `--graphs name,name`, `--only ours,fcose`,
 * `--pictures DIR` (an SVG each, of the first seed). Rivals are measured as they are: their boxes may overlap.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Positions } from '../../../src/core/layouts/layout.ts';
import { readability } from '../../../src/core/layouts/readability.ts';
import { benchGraph, type BenchGraph, GRAPH_NAMES, type GraphName } from './graphs.ts';
import { picture } from './picture.ts';
import { type Contender, CONTENDER_NAMES, CONTENDERS } from './rivals.ts';
import { type Run, tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    graphs: { type: 'string' },
    only: { type: 'string' },
    pictures: { type: 'string' },
  },
});

const seeds = values.seeds === undefined ? (values.quick ? 5 : 20) : Number(values.seeds);
if (!Number.isInteger(seeds) || seeds < 1) throw new Error('--seeds takes a number from 1');
const graphs = chosen(values.graphs, GRAPH_NAMES);
const contenders = chosen(values.only, CONTENDER_NAMES);
if (values.pictures !== undefined) mkdirSync(values.pictures, { recursive: true });

/** The names in a list with commas, in their own order; all without a list. */
function chosen<Name extends string>(list: string | undefined, names: readonly Name[]): Name[] {
  const wanted = list?.split(',') ?? names;
  const unknown = wanted.filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0) {
    throw new Error(`Not known: ${unknown.join(', ')}. There are ${names.join(', ')}`);
  }
  return names.filter((name) => wanted.includes(name));
}

interface Result {
  readonly run: Run;
  readonly positions: Positions;
}

/** One run, timed without making ready. */
function compete(contender: Contender, { input, scene }: BenchGraph, seed: number): Result {
  const work = CONTENDERS[contender](input, seed, scene);
  const start = performance.now();
  let firstMs: number | undefined;
  const positions = work((_, soFar) => {
    if (soFar !== undefined) firstMs ??= performance.now() - start;
  });
  const ms = performance.now() - start;
  const first = firstMs === undefined ? {} : { firstMs };
  return { run: { ...readability(input, positions), ms, ...first }, positions };
}

/** All layouts in turn, seed by seed, so that a busy machine slows all alike. */
function runsOn(name: GraphName, graph: BenchGraph): Partial<Record<Contender, Run[]>> {
  const runs: Partial<Record<Contender, Run[]>> = {};
  for (let seed = 1; seed <= seeds; seed += 1) {
    for (const contender of contenders) {
      const { run, positions } = compete(contender, graph, seed);
      (runs[contender] ??= []).push(run);
      if (seed === 1 && values.pictures !== undefined) {
        writeFileSync(`${values.pictures}/${name}-${contender}.svg`, picture(graph, positions));
      }
    }
  }
  return runs;
}

process.stdout.write(
  `Medians of ${seeds} seeds. overlaps: pairs of boxes; crossings: weighted by lines; through: ties and boxes;
shortage: px that labels lack; spread: of the ties' lengths; width: px, so small text in a wide picture; first ms: until a first arrangement shows\n`,
);
for (const name of graphs) {
  const graph = benchGraph(name);
  const { nodes, links } = graph.input;
  process.stdout.write(`\n${name}: ${nodes.length} marks, ${links.length} ties\n`);
  process.stdout.write(`${tableOf(runsOn(name, graph))}\n`);
}
