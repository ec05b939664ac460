import type { Services } from './services.ts';
import type { Get, Set } from './state.ts';

/** Gives up what is being arranged for a figure that nobody waits for. */
export function leaveFigure(services: Services, set: Set, get: Get): void {
  if (get().figureLayout === undefined || get().figureLayout?.done === 1) return;
  services.stopLayoutFigure();
  set({ figureLayout: undefined });
}
