import { createSelector } from 'reselect';
import { countInWords } from '../core/filters/countInWords.ts';
import { applyFilters, type Filtered, INITIAL_FILTERS } from '../core/filters/filters.ts';
import { DARK, LIGHT, type Palette } from '../core/scene/palette.ts';
import { type Drawing, drawScene } from '../core/scene/drawing.ts';
import { buildEverything, buildScene, type Scene } from '../core/scene/scene.ts';
import type { Positions } from '../core/layouts/layout.ts';
import type { Graph } from '../core/graph/graph.ts';
import { tieIdOfRow } from '../core/graph/ties.ts';
import type { StatementId } from '../core/model/dataset.ts';
import type { State } from './state.ts';

/*
 * The one straight line: document -> graph -> what passes the filters -> scene -> drawing. Each step is computed
 * again only when what it depends on has changed.
 */

const selectFilters = (state: State) => state.view.filters;
const selectPins = (state: State) => state.view.pins;
const selectLayout = (state: State) => state.layout;

export const selectGraph = (state: State): Graph | undefined =>
  state.document.kind === 'open' ? state.document.graph : undefined;

export const selectStage = (state: State) =>
  state.document.kind === 'open' ? state.document.stage : undefined;

export const selectFiltered: (state: State) => Filtered | undefined = createSelector(
  [selectGraph, selectFilters],
  (graph, filters) => (graph === undefined ? undefined : applyFilters(graph, filters)),
);

/** The tie that is open because it, or a relation of it, is selected; only ties that gather have to be opened. */
function selectOpened(state: State): string | undefined {
  const stage = selectStage(state);
  const { selection } = state.view;
  if (stage === undefined || selection === undefined || selection.kind === 'actor') {
    return undefined;
  }
  const row = stage.graph.rowNumber.get(selection.id as StatementId) ?? Infinity;
  const tie = selection.kind === 'tie' ? selection.id : tieIdOfRow(stage.graph, row);
  return tie !== undefined && stage.gathered.has(tie) ? tie : undefined;
}

export const selectScene: (state: State) => Scene | undefined = createSelector(
  [selectStage, selectFiltered, selectOpened],
  (stage, filtered, opened) =>
    stage === undefined || filtered === undefined ? undefined : buildScene(stage, filtered, opened),
);

/** Everything that the graph can show, whatever the filters and the selection are. */
export const selectEverything: (state: State) => Scene | undefined = createSelector(
  [selectStage],
  (stage) =>
    stage === undefined
      ? undefined
      : buildEverything(stage, applyFilters(stage.graph, INITIAL_FILTERS)),
);

/** Where everything stands: the layout's positions, and over them what was moved by hand. */
export const selectPositions: (state: State) => Positions | undefined = createSelector(
  [selectLayout, selectPins],
  (layout, pins) =>
    layout.kind === 'idle' || layout.positions === undefined
      ? undefined
      : { ...layout.positions, ...pins },
);

export const selectDrawing: (state: State) => Drawing | undefined = createSelector(
  [selectScene, selectPositions],
  (scene, positions) =>
    scene === undefined || positions === undefined ? undefined : drawScene(scene, positions),
);

export const selectPalette = (state: State): Palette => (state.scheme === 'dark' ? DARK : LIGHT);

/** "41 of 68 relations shown, 1 of 2 events, 3 with uncertain dates" */
export const selectCountLine: (state: State) => string = createSelector(
  [selectGraph, selectFiltered, selectFilters],
  (graph, filtered, filters) =>
    graph === undefined || filtered === undefined ? '' : countInWords(graph, filtered, filters),
);
