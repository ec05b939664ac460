import { expose } from 'comlink';
import type { LayoutInput, OnProgress } from '../core/layouts/layout.ts';
import { LAYOUTS } from '../core/layouts/layouts.ts';

const jobs = {
  layout: (input: LayoutInput, onProgress: OnProgress) => LAYOUTS.force.run(input, onProgress),
};

export type LayoutJobs = typeof jobs;

expose(jobs);
