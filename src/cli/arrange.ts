/**
 * `npm run arrange -- FILE`: works out the layout of an actor-graph file and writes it into the file's
 * `view.positions`, so that a page shows the graph at once. The rest of the file keeps its form to the letter.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { applyEdits, modify } from 'jsonc-parser';
import { readActorGraph } from '../core/formats/actorGraph.ts';
import { buildGraph } from '../core/graph/graph.ts';
import type { Positions } from '../core/layouts/layout.ts';
import { LAYOUTS } from '../core/layouts/layouts.ts';
import { LAYOUT_ASPECT, layoutInputOf } from '../core/scene/layoutInput.ts';
import { setStage } from '../core/scene/scene.ts';

function arrange(file: string): void {
  const text = readFileSync(file, 'utf8');
  const result = readActorGraph(text);
  for (const { severity, line, column, path, message } of result.diagnostics) {
    process.stderr.write(`${file}:${line}:${column} ${severity} ${path} ${message}\n`);
  }
  if (!result.ok) {
    process.exitCode = 1;
    return;
  }
  const stage = setStage(buildGraph(result.dataset));
  const frame = { aspect: LAYOUT_ASPECT, seed: 1, pins: {} };
  const positions = LAYOUTS.force.run(layoutInputOf(stage, frame));
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  const edits = modify(text, ['view', 'positions'], PLACEHOLDER, { formattingOptions });
  writeFileSync(
    file,
    applyEdits(text, edits).replace(`"${PLACEHOLDER}"`, () => onePerLine(positions)),
  );
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
