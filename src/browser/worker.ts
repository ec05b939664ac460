import { expose } from 'comlink';
import { readGraph } from '../core/formats/readGraph.ts';
import { betweennessOf } from '../core/graph/betweenness.ts';
import { communitiesOf } from '../core/graph/communities.ts';
import { arrange } from '../core/scene/arrange.ts';

const jobs = {
  layout: arrange,
  communities: communitiesOf,
  betweenness: betweennessOf,
  read: readGraph,
};

export type Jobs = typeof jobs;

expose(jobs);
