import { expose } from 'comlink';
import { betweennessOf } from '../core/graph/betweenness.ts';
import { communitiesOf } from '../core/graph/communities.ts';
import { arrange } from '../core/scene/arrange.ts';

const jobs = { layout: arrange, communities: communitiesOf, betweenness: betweennessOf };

export type LayoutJobs = typeof jobs;

expose(jobs);
