import { selectFigureInput, selectWholeScene } from './figure.ts';
import { selectArrangedBy } from './selectors.ts';
import type { Services } from './services.ts';
import type { FigureLayout, Get, Set, State } from './state.ts';

/** Why the figure is as on screen though its size asks for an arrangement of its own; undefined where it isn't so. */
export const selectFigureFailure = (state: State): string | undefined => {
  const { figureLayout } = state;
  return figureLayout?.input === selectFigureInput(state) ? figureLayout?.failure : undefined;
};

/** How far the figure's own arrangement is, from 0 to 1; 1 where it stands, or where there is none. */
export const selectFigureProgress = (state: State): number => {
  const input = selectFigureInput(state);
  const { figureLayout } = state;
  if (input === undefined) return 1;
  return figureLayout?.input === input ? figureLayout.done : 0;
};

/**
 * Arranges the graph for the figure's size, where that asks for an arrangement of its own and has none yet; what runs
 * for another is given up. One that has failed is tried again.
 */
export async function arrangeFigure(services: Services, set: Set, get: Get): Promise<void> {
  const input = selectFigureInput(get());
  const scene = selectWholeScene(get());
  const { figureLayout } = get();
  if (input === undefined || scene === undefined) {
    leaveFigure(services, set, get);
    return;
  }
  if (figureLayout?.input === input && figureLayout.failure === undefined) return;
  let last: FigureLayout = { input, done: 0, positions: undefined };
  set({ figureLayout: last });
  // Whoever else has set it meanwhile owns it; and word of progress may come later than the end.
  const tell = (change: Partial<FigureLayout>) => {
    if (get().figureLayout !== last || last.done === 1) return;
    last = { ...last, ...change };
    set({ figureLayout: last });
  };
  try {
    const positions = await services.layoutFigure(
      input,
      // Done is what the whole is, not the search alone.
      (done, soFar) => tell({ done: Math.min(done, 0.99), positions: soFar ?? last.positions }),
      selectArrangedBy(get()).id,
      scene,
    );
    tell({ done: 1, positions });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const failure = `The figure could not be arranged for its size (${why}): it is as on screen.`;
    tell({ done: 1, positions: undefined, failure });
  }
}

/** Gives up what is being arranged for a figure that nobody waits for. */
export function leaveFigure(services: Services, set: Set, get: Get): void {
  if (get().figureLayout === undefined || get().figureLayout?.done === 1) return;
  services.stopLayoutFigure();
  set({ figureLayout: undefined });
}
