import { besideNeighbours } from '../core/layouts/beside.ts';
import type { Positions } from '../core/layouts/layout.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { buildGraph } from '../core/graph/graph.ts';
import { isLargeGraph } from '../core/graph/groups.ts';
import { LAYOUT_ASPECTS, layoutInputOf, positionsInFile } from '../core/scene/layoutInput.ts';
import { setStage, type Stage } from '../core/scene/scene.ts';
import { isTidied } from '../core/view/view.ts';
import { runLayout } from './runLayout.ts';
import type { Services } from './services.ts';
import type { Get, Set, State } from './state.ts';
import { wholeUnits } from './wholeUnits.ts';

/** With so few marks all of them can find better places when a line is added. */
const FEW = 12;

/** Places for all marks of a stage, of which those that have one keep it. */
function placedBeside(stage: Stage, known: Positions): Positions {
  const kept = Object.entries(known).filter(([id]) => stage.marks.has(id));
  const positions = Object.fromEntries(kept);
  if (kept.length === stage.marks.size) return positions;
  const room = layoutInputOf(stage, { aspect: LAYOUT_ASPECTS.wide, seed: 1, pins: {} });
  return besideNeighbours(room, positions);
}

/**
 * A changed dataset whose file says where all marks stand, as it did before the change: newcomers beside their
 * neighbours. Otherwise the picture would be arranged anew when the file is opened again.
 */
export function withPlacesInFile(before: Stage, dataset: Dataset): Dataset {
  const { positions, isWhole } = positionsInFile(before);
  // An empty graph has no places yet, and a large one is not arranged as a whole.
  if (!isWhole || before.marks.size === 0) return dataset;
  const stage = setStage(buildGraph(dataset));
  if ([...stage.marks.keys()].every((id) => Object.hasOwn(positions, id))) return dataset;
  const placed = Object.entries(placedBeside(stage, positions)).map(([id, [x, y]]) => [
    id,
    [wholeUnits(x), wholeUnits(y)],
  ]);
  return { ...dataset, view: { ...dataset.view, positions: Object.fromEntries(placed) } };
}

/** What stood before a change stands, newcomers come beside it; where places mean something, all are found anew. */
export function arrangeAfter(services: Services, set: Set, get: Get, before: State): void {
  const { document, view, layout } = get();
  if (document.kind !== 'open') return;
  const arranged = before.layout.kind === 'idle' ? undefined : before.layout.arranged;
  if (arranged === undefined || isLargeGraph(document.graph)) {
    void runLayout(services, set, get);
    return;
  }
  // A graph that grows from nothing would keep the places it had before its lines.
  const isSmall = document.stage.marks.size <= FEW && !positionsInFile(document.stage).isWhole;
  const isNewlyTied =
    before.document.kind === 'open' &&
    before.document.graph.ties.length < document.graph.ties.length;
  const isFree = Object.keys(view.pins).length === 0 && !isTidied(view);
  const beside = { ...arranged, positions: placedBeside(document.stage, arranged.positions) };
  const isKept = !(isSmall && isNewlyTied && isFree);
  if (layout.kind === 'done' && view.layout === 'force' && isKept) {
    set({ layout: { kind: 'done', arranged: beside } });
    return;
  }
  void runLayout(services, set, get, beside);
}
