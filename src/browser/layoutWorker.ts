import { expose } from 'comlink';
import { communitiesOf } from '../core/graph/communities.ts';
import type { LayoutId } from '../core/layouts/choices.ts';
import type { LayoutInput, OnProgress } from '../core/layouts/layout.ts';
import { mended } from '../core/scene/mend.ts';
import type { Scene } from '../core/scene/scene.ts';
import { LAYOUTS } from '../core/layouts/layouts.ts';

const jobs = {
  layout: (input: LayoutInput, onProgress: OnProgress, id: LayoutId, scene: Scene) => {
    const positions = LAYOUTS[id].run(input, onProgress);
    if (id !== 'force') return positions;
    return mended(input, scene, positions, (best) => onProgress(1, best));
  },
  communities: communitiesOf,
};

export type LayoutJobs = typeof jobs;

expose(jobs);
