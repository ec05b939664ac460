import type { LayoutInput, Positions } from '../core/layouts/layout.ts';
import { LAYOUT_ASPECT, layoutInputOf, positionsInFile } from '../core/scene/layoutInput.ts';
import type { Services } from './services.ts';
import type { Get, Set } from './state.ts';

/** Arranges the open graph: as its file says, or by the layout, of which an older run is given up. */
export async function runLayout(services: Services, set: Set, get: Get): Promise<void> {
  const { document, view, layout } = get();
  if (document.kind !== 'open') return;
  const inFile = positionsInFile(document.stage);
  // The file's own places are for the first arrangement; whoever asks for another gets another.
  const pins = view.seed === 1 ? inFile.positions : {};
  if (view.seed === 1 && inFile.isWhole) {
    set({ layout: { kind: 'done', positions: inFile.positions } });
    return;
  }
  const endMeasure = services.measure('layout');
  const kept =
    layout.kind === 'idle' || layout.positions === undefined ? {} : { positions: layout.positions };
  set({ layout: { kind: 'running', done: 0, ...kept } });
  const input = layoutInputOf(document.stage, { aspect: LAYOUT_ASPECT, seed: view.seed, pins });
  const isCurrent = () => get().document === document && get().view.seed === view.seed;
  try {
    const positions = await services.layout(input, (done) => {
      if (isCurrent() && get().layout.kind === 'running') {
        set({ layout: { kind: 'running', done, ...kept } });
      }
    });
    if (isCurrent()) set({ layout: { kind: 'done', positions } });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (isCurrent()) {
      set({
        layout: { kind: 'done', positions: inRows(input) },
        notice: `The graph could not be arranged (${why}). It stands in rows.`,
      });
    }
  }
  endMeasure();
}

/** Everything side by side, in as many rows as columns: not readable, but all there. */
function inRows({ nodes }: LayoutInput): Positions {
  const columns = Math.ceil(Math.sqrt(nodes.length));
  return Object.fromEntries(
    nodes.map(({ id }, index) => [
      id,
      [(index % columns) * 220, Math.floor(index / columns) * 140],
    ]),
  );
}
