/**
 * `npm run arrange -- FILE`: works out the layout of an actor-graph file and writes it into the file's
 * `view.positions`, so that a page shows the graph at once. The rest of the file keeps its form to the letter.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { applyEdits, modify } from 'jsonc-parser';
import { applyFilters, INITIAL_FILTERS } from '../core/filters/filters.ts';
import { readActorGraph } from '../core/formats/actorGraph.ts';
import { buildGraph } from '../core/graph/graph.ts';
import type { Positions } from '../core/layouts/layout.ts';
import { LAYOUTS } from '../core/layouts/layouts.ts';
import { figureInputOf, LAYOUT_ASPECTS } from '../core/scene/layoutInput.ts';
import { withReferences } from '../core/scene/citations.ts';
import { drawScene } from '../core/scene/drawing.ts';
import { mended } from '../core/scene/mend.ts';
import { legibilityOf } from '../core/scene/legibility.ts';
import { buildScene, setStage, type Stage } from '../core/scene/scene.ts';
import { faultLine } from '../core/formats/faultReport.ts';

function arrange(file: string): void {
  const text = readFileSync(file, 'utf8');
  const result = readActorGraph(text);
  for (const diagnostic of result.diagnostics) {
    if (diagnostic.severity !== 'advice') process.stderr.write(`${faultLine(file, diagnostic)}\n`);
  }
  if (!result.ok) {
    process.exitCode = 1;
    return;
  }
  const positions = bestPositions(setStage(buildGraph(result.dataset)));
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  const edits = modify(text, ['view', 'positions'], PLACEHOLDER, { formattingOptions });
  writeFileSync(
    file,
    applyEdits(text, edits).replace(`"${PLACEHOLDER}"`, () => onePerLine(positions)),
  );
}

/** How many arrangements are tried; a file is arranged once and looked at often. */
const TRIES = 12;

/** How often each is gone over again: time draws it together. */
const PASSES = 6;

/** Far from the seeds that the page's own "Layout" uses, which is to give another arrangement than the file's. */
const FIRST_SEED = 1_000_001;

/** So many square units more are as bad as one more crossing: a larger picture has smaller texts. */
const WORTH_A_CROSSING = 50_000;

/** The arrangement in which the fewest lines lack their text, run through a mark, or cross, and that takes little room. */
function bestPositions(stage: Stage): Positions {
  // With the numbers that a figure's texts carry: where those have room, the shorter ones on screen have it too.
  const plain = buildScene(stage, applyFilters(stage.graph, INITIAL_FILTERS));
  const scene = withReferences(stage.graph, plain, { isNumbered: true });
  const tries = Array.from({ length: TRIES }, (_, index) => {
    const seed = FIRST_SEED + index;
    const input = figureInputOf(stage, scene, { aspect: LAYOUT_ASPECTS.wide, seed, pins: {} });
    let found = LAYOUTS.force.run(input);
    for (let pass = 1; pass <= PASSES; pass += 1) {
      found = LAYOUTS.force.run({ ...input, seed: seed + pass, start: found });
    }
    const positions = mended(input, scene, found);
    const drawing = drawScene(scene, positions);
    const { lineCrossings, linesThroughNodes, unlabelled } = legibilityOf(drawing);
    const { left, right, top, bottom } = drawing.bounds;
    const size = ((right - left) * (bottom - top)) / WORTH_A_CROSSING;
    return { positions, cost: 8 * unlabelled + 8 * linesThroughNodes + lineCrossings + size };
  });
  return tries.reduce((best, one) => (one.cost < best.cost ? one : best)).positions;
}

/** Stands where the positions go until they are written the way a person would want to see them in a diff. */
const PLACEHOLDER = '@positions@';

/** The positions, a line each, indented to stand in `view`. */
function onePerLine(positions: Positions): string {
  const lines = Object.entries(positions).map(
    ([id, [x, y]]) => `      ${JSON.stringify(id)}: [${x}, ${y}]`,
  );
  return `{\n${lines.join(',\n')}\n    }`;
}

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('usage: npm run arrange -- FILE\n');
  process.exitCode = 2;
} else {
  arrange(file);
}
