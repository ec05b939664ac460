import { whyOf } from '../core/model/diagnostic.ts';
import { aspectsFrom, type Limits } from '../core/figure/room.ts';
import { LAYOUT_CHOICES, type LayoutChoice, type LayoutId } from '../core/layouts/choices.ts';
import type { Positions } from '../core/layouts/layout.ts';
import { drawScene } from '../core/scene/drawing.ts';
import type { Scene } from '../core/scene/scene.ts';
import { selectFigureInput, selectWholeScene } from './figure.ts';
import { leaveFigure } from './leaveFigure.ts';
import { selectArrangedBy } from './selectors.ts';
import type { Services } from './services.ts';
import type { FigureLayout, FigureLayoutInput, Get, Set, State } from './state.ts';

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
    const { id } = selectArrangedBy(get());
    const aspects = triesOf(input, id);
    let best: { readonly positions: Positions; readonly width: number } | undefined;
    for (const [index, aspect] of aspects.entries()) {
      const positions = await services.layoutFigure(
        { ...input, aspect },
        // Done is what the whole is, not the search alone.
        (done, soFar) =>
          tell({
            done: Math.min((index + done) / aspects.length, 0.99),
            positions: best?.positions ?? soFar ?? last.positions,
          }),
        id,
        scene,
      );
      if (get().figureLayout !== last) return;
      const { widest, tallest } = input.limits ?? NO_LIMITS;
      const { width, height } = extentOf(scene, positions);
      const fits = (widest * height) / width <= tallest;
      if (best === undefined || (fits && width < best.width)) best = { positions, width };
      if (width <= widest || !fits) break;
    }
    tell({ done: 1, positions: best?.positions });
  } catch (error) {
    const why = whyOf(error);
    const failure = get().messages.notices.figureNotArranged(why);
    tell({ done: 1, positions: undefined, failure });
  }
}

/**
 * The shapes to try: where the height is free, ever steeper ones, until texts are legible. A layout seldom has just the
 * shape that it was asked for; one with guides has them for the shape asked first.
 */
const triesOf = ({ aspect, limits }: FigureLayoutInput, id: LayoutId): readonly number[] => {
  const { guides }: LayoutChoice = LAYOUT_CHOICES[id];
  return limits === undefined || guides !== undefined ? [aspect] : aspectsFrom(aspect);
};

const NO_LIMITS: Limits = { widest: Infinity, tallest: Infinity };

function extentOf(scene: Scene, positions: Positions) {
  const { left, right, top, bottom } = drawScene(scene, positions).bounds;
  return { width: right - left, height: bottom - top };
}
