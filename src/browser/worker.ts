import { expose } from 'comlink';
import { betweennessOf } from '../core/graph/betweenness.ts';
import { communitiesOf } from '../core/graph/communities.ts';
import { gatherGroups } from '../core/graph/gather.ts';
import { arrange } from '../core/scene/arrange.ts';
import { lookJob } from './lookJob.ts';
import { readJob } from './readJob.ts';

const jobs = {
  layout: arrange,
  communities: communitiesOf,
  groups: gatherGroups,
  betweenness: betweennessOf,
  look: lookJob,
  read: readJob,
};

export type Jobs = typeof jobs;

expose(jobs);
