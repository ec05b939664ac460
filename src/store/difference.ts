import { createSelector } from 'reselect';
import { type Difference, differenceOf } from '../core/edit/difference.ts';
import { selectGraph, selectOpenedDataset } from './selectors.ts';
import type { State } from './state.ts';

/** What has changed since the file was opened or saved. */
export const selectDifference: (state: State) => Difference | undefined = createSelector(
  [selectOpenedDataset, (state: State) => selectGraph(state)?.dataset],
  (opened, dataset) =>
    opened === undefined || dataset === undefined ? undefined : differenceOf(opened, dataset),
);
