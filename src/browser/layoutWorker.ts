import { expose } from 'comlink';
import { communitiesOf } from '../core/graph/communities.ts';
import type { LayoutId } from '../core/layouts/choices.ts';
import type { LayoutInput, OnProgress } from '../core/layouts/layout.ts';
import { LAYOUTS } from '../core/layouts/layouts.ts';

const jobs = {
  layout: (input: LayoutInput, onProgress: OnProgress, id: LayoutId) =>
    LAYOUTS[id].run(input, onProgress),
  communities: communitiesOf,
};

export type LayoutJobs = typeof jobs;

expose(jobs);
