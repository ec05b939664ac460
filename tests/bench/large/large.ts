/**
 * Large graphs in the real page, beside a plain Cytoscape app and sigma with the same data: opening, moving about,
 * filtering, and what it costs. Every visit has a browser of its own; the apps take turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, Outcome, Part, Viewport } from './app.ts';
import { type GraphFile, writeGraph } from './graphFile.ts';
import { machineLine } from './machine.ts';
import type { LargeOptions } from './options.ts';
import { canvasSize, ourApp } from './ours.ts';
import { writePart } from './report.ts';
import { buildOurs, buildYardsticks, serve } from './serve.ts';
import { type Column, growthTable, type Runs, sizeTable } from './table.ts';
import { launch, visit } from './visit.ts';
import { yardstickApp } from './yardstick.ts';

/** Ports of what is measured: ours, the yardsticks, another build of ours. */
const PORTS = { ours: 4181, yardsticks: 4182, before: 4183 } as const;
const at = (port: number) => `http://127.0.0.1:${port}/`;

/** All apps, in the order of the columns. What has no places in its file is only opened: the rest is the same then. */
const appsOf = (hasBefore: boolean, size: Viewport): readonly App[] => [
  ourApp('ours', 'ours', at(PORTS.ours), 'path'),
  ourApp('unplaced', 'ours, no places', at(PORTS.ours), 'withoutPlaces'),
  ...(hasBefore
    ? [
        ourApp('before', 'before', at(PORTS.before), 'path'),
        ourApp('beforeUnplaced', 'before, no places', at(PORTS.before), 'withoutPlaces'),
      ]
    : []),
  yardstickApp('cytoscape', 'plain Cytoscape', `${at(PORTS.yardsticks)}cytoscape.html`, size),
  yardstickApp('sigma', 'sigma', `${at(PORTS.yardsticks)}sigma.html`, size),
];

const tell = (text: string) => process.stdout.write(`${text}\n`);

export async function reportLarge(options: LargeOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'large-graphs-'));
  const ends: (() => Promise<void>)[] = [];
  try {
    ends.push(await serve(await buildOurs(join(folder, 'ours')), PORTS.ours));
    ends.push(await serve(await buildYardsticks(join(folder, 'yardsticks')), PORTS.yardsticks));
    if (options.built !== undefined) ends.push(await serve(options.built, PORTS.before));
    const browser = await launch();
    const machine = machineLine(browser);
    const canvas = await canvasSize(browser, at(PORTS.ours));
    await browser.close();
    const apps = appsOf(options.built !== undefined, canvas).filter(
      ({ id }) => options.apps === undefined || options.apps.includes(id),
    );
    const all: Record<string, Runs> = {};
    for (const size of options.sizes) {
      const graph = writeGraph(folder, size);
      const runs = await measure(apps, graph, options);
      all[size] = runs;
      const text = [
        `### ${size === 'shipped' ? 'The graph that ships' : `${graph.relations} relations`}`,
        `${graph.actors} actors, ${graph.relations} relations, ${(graph.bytes / 2 ** 20).toFixed(1)} MB without places. Medians of ${options.rounds} ${options.rounds === 1 ? 'run' : 'runs'}${options.together ? ', all parts on one page' : ''}. ${machine}.`,
        sizeTable(size, runs, apps, options.patience),
      ].join('\n\n');
      tell(`\n${text}\n`);
      if (options.write) writePart(`size ${size}`, text);
    }
    tellGrowth(all, apps, options);
  } finally {
    for (const end of ends) await end();
    rmSync(folder, { recursive: true });
  }
}

function tellGrowth(
  all: Readonly<Record<string, Runs>>,
  columns: readonly Column[],
  { patience, write }: LargeOptions,
): void {
  const [small, large] = [all['6000'], all['50000']];
  if (small === undefined || large === undefined) return;
  const text = `### From 6,000 to 50,000 relations\n\n${growthTable([6000, 50_000], [small, large], columns, patience)}`;
  tell(`\n${text}\n`);
  if (write) writePart('growth', text);
}

/** What is only opened: the other file serves for the rest. */
const ONLY_OPENED = new Set(['unplaced', 'beforeUnplaced']);

async function measure(
  apps: readonly App[],
  graph: GraphFile,
  { rounds, parts, patience, together }: LargeOptions,
): Promise<Runs> {
  const runs: Record<string, Outcome[]> = {};
  const given = new Set<string>();
  // Opening is measured in a visit of its own, which ends there.
  const visits: readonly (readonly Part[])[] = together
    ? [parts]
    : [[], ...parts.map((part) => [part])];
  for (let round = 0; round < rounds; round += 1) {
    for (const [turn, some] of visits.entries()) {
      for (const app of apps.map((_, index) => apps[(index + round) % apps.length]!)) {
        const own = ONLY_OPENED.has(app.id) ? [] : some.filter((part) => part in app.parts);
        const key = `${app.id} ${turn}`;
        // What was given up once would be again.
        if (given.has(key) || given.has(`${app.id} 0`)) continue;
        if (turn > 0 && own.length === 0) continue;
        const outcome = await visit(app, graph, own, patience);
        if (Object.values(outcome).includes(Infinity)) given.add(key);
        const list = (runs[app.id] ??= []);
        list[round] = merged(list[round] ?? {}, outcome);
        const told = Object.entries(outcome).map(([id, value]) => `${id} ${value.toFixed(0)}`);
        process.stderr.write(
          `${graph.relations} round ${round + 1} ${app.id}: ${told.join(' ')}\n`,
        );
      }
    }
  }
  return runs;
}

/** One round's visits together: opening counts as it was in the first, the longest task wherever it was. */
const merged = (before: Outcome, after: Outcome): Outcome => ({
  ...after,
  ...before,
  ...('partLongest' in before || 'partLongest' in after
    ? { partLongest: Math.max(before.partLongest ?? 0, after.partLongest ?? 0) }
    : {}),
});
