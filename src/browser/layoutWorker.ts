import { expose } from 'comlink';
import { communitiesOf } from '../core/graph/communities.ts';
import { arrange } from '../core/scene/arrange.ts';

const jobs = { layout: arrange, communities: communitiesOf };

export type LayoutJobs = typeof jobs;

expose(jobs);
