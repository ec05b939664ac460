import { LAYOUT_ASPECT, layoutInputOf, positionsInFile } from '../core/scene/layoutInput.ts';
import type { Services } from './services.ts';
import type { Get, Set } from './state.ts';

/** Arranges the open graph: as its file says, or by the layout, of which an older run is given up. */
export async function runLayout(services: Services, set: Set, get: Get): Promise<void> {
  const { document, view, layout } = get();
  if (document.kind !== 'open') return;
  const given = view.seed === 1 ? positionsInFile(document.stage) : undefined;
  if (given !== undefined) {
    set({ layout: { kind: 'done', positions: given } });
    return;
  }
  const endMeasure = services.measure('layout');
  const kept =
    layout.kind === 'idle' || layout.positions === undefined ? {} : { positions: layout.positions };
  set({ layout: { kind: 'running', done: 0, ...kept } });
  const input = layoutInputOf(document.stage, { aspect: LAYOUT_ASPECT, seed: view.seed, pins: {} });
  const isCurrent = () => get().document === document;
  try {
    const positions = await services.layout(input, (done) => {
      if (isCurrent() && get().layout.kind === 'running') {
        set({ layout: { kind: 'running', done, ...kept } });
      }
    });
    if (isCurrent()) set({ layout: { kind: 'done', positions } });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (isCurrent())
      set({
        notice: `The graph could not be arranged (${why}). The Evidence panel lists all of it.`,
      });
  }
  endMeasure();
}
