import type { LayoutId } from '../layouts/choices.ts';
import type { LayoutInput, OnProgress, Positions } from '../layouts/layout.ts';
import { LAYOUTS } from '../layouts/layouts.ts';
import { mended } from './mend.ts';
import type { Scene } from './scene.ts';

/** Runs a layout, and betters what stands in the way of reading the scene where its places mean nothing. */
export function arrange(
  input: LayoutInput,
  onProgress: OnProgress,
  id: LayoutId,
  scene: Scene,
): Positions {
  const positions = LAYOUTS[id].run(input, onProgress);
  if (id !== 'force') return positions;
  return mended(input, scene, positions, (best) => onProgress(1, best));
}
