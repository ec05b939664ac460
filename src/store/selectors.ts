import { createSelector } from 'reselect';
import { type Difference, differenceOf } from '../core/edit/difference.ts';
import { EN } from '../core/messages/en/en.ts';
import { shallow } from 'zustand/vanilla/shallow';
import { countInWords } from '../core/filters/countInWords.ts';
import {
  applyFilters,
  type Filtered,
  type FilterStates,
  INITIAL_FILTERS,
  withoutFilter,
} from '../core/filters/filters.ts';
import { type FocusState, focusTrail } from '../core/filters/focus.ts';
import { filtersInWords } from '../core/filters/inWords.ts';
import { DARK, LIGHT, type Palette } from '../core/scene/palette.ts';
import { type Drawing, drawScene } from '../core/scene/drawing.ts';
import { memberIds } from '../core/scene/hulls.ts';
import {
  buildEverything,
  buildScene,
  type Scene,
  setStage,
  type Stage,
} from '../core/scene/scene.ts';
import { besideNeighbours, withoutOverlaps } from '../core/layouts/beside.ts';
import { LAYOUT_CHOICES, type LayoutChoice } from '../core/layouts/choices.ts';
import type { LayoutInput, Positions } from '../core/layouts/layout.ts';
import { LAYOUT_ASPECTS, layoutInputOf } from '../core/scene/layoutInput.ts';
import type { Bits } from '../core/graph/bits.ts';
import type { Graph } from '../core/graph/graph.ts';
import { tieIdOfRow } from '../core/graph/ties.ts';
import type { Dataset, StatementId } from '../core/model/dataset.ts';
import { joinedBy, type Pair } from '../core/view/several.ts';
import { isTidied } from '../core/view/view.ts';
import { type Arranged, type ArrangedBy, BY_FORCE, type State } from './state.ts';

/*
 * The one straight line: document -> graph -> what passes the filters -> scene -> drawing. Each step is computed
 * again only when what it depends on has changed.
 */

const NO_PAIRS: readonly Pair[] = [];

export const selectMessages = (state: State) => state.messages;
const selectFilters = (state: State) => state.view.filters;
const selectPins = (state: State) => state.view.pins;
const selectPlaces = (state: State) => state.view.places;
const selectSizeBy = (state: State) => state.view.sizeBy;

/** What the layout has arranged: the same positions until there are others, whatever the progress. */
const arrangedIn = ({ layout }: State): Arranged | undefined =>
  layout.kind === 'idle' ? undefined : layout.arranged;

export const selectGraph = (state: State): Graph | undefined =>
  state.document.kind === 'open' ? state.document.graph : undefined;

export const selectOpenedDataset = (state: State): Dataset | undefined =>
  state.document.kind === 'open' ? state.document.opened : undefined;

/** What has changed since the file was opened or saved. */
export const selectDifference: (state: State) => Difference | undefined = createSelector(
  [selectOpenedDataset, (state: State) => selectGraph(state)?.dataset],
  (opened, dataset) =>
    opened === undefined || dataset === undefined ? undefined : differenceOf(opened, dataset),
);

/** What the whole graph looks like with marks of the sizes that the view asks for. */
export const selectStage: (state: State) => Stage | undefined = createSelector(
  [(state: State) => state.document, selectSizeBy],
  (document, sizeBy) => {
    if (document.kind !== 'open') return undefined;
    return sizeBy === 'equal' ? document.stage : setStage(document.graph, sizeBy);
  },
);

export const selectFiltered: (state: State) => Filtered | undefined = createSelector(
  [selectGraph, selectFilters],
  (graph, filters) => (graph === undefined ? undefined : applyFilters(graph, filters)),
);

/** What is shown, in plain words; "" where nothing is left out. */
export const selectFiltersInWords: (state: State) => string = createSelector(
  [selectMessages, selectGraph, selectFilters],
  (messages, graph, filters) =>
    graph === undefined ? '' : filtersInWords(messages, graph, filters),
);

/** The filters without the window of time: the same object while nothing else of them changes. */
const selectOtherFilters: (state: State) => FilterStates = createSelector(
  [selectFilters],
  (filters) => withoutFilter(filters, 'date'),
  { memoizeOptions: { resultEqualityCheck: shallow } },
);

/** The rows that every filter but the window of time lets through. */
export const selectAtAnyTime: (state: State) => Bits | undefined = createSelector(
  [selectGraph, selectOtherFilters],
  (graph, filters) => (graph === undefined ? undefined : applyFilters(graph, filters).rows),
);

/** The tie that is open because it, or a relation of it, is selected; only ties that gather have to be opened. */
export function selectOpened(state: State): string | undefined {
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

const selectRoom: (state: State) => LayoutInput | undefined = createSelector(
  [selectStage, (state: State) => state.view.shape],
  (stage, shape) =>
    stage === undefined
      ? undefined
      : layoutInputOf(stage, { aspect: LAYOUT_ASPECTS[shape], seed: 1, pins: {} }),
);

/** Which layout the marks stand by; after they were tidied, none that means anything. */
export const selectArrangedBy = (state: State): ArrangedBy =>
  (isTidied(state.view) ? undefined : arrangedIn(state)?.by) ?? BY_FORCE;

/** Whether marks may stand where a hand puts them: where places mean something, that would say what is not so. */
export const selectIsMovable = (state: State): boolean => {
  const choice: LayoutChoice = LAYOUT_CHOICES[selectArrangedBy(state).id];
  return choice.guides === undefined;
};

/**
 * Where the layout puts everything, or tidying did: what was hidden then comes in beside its neighbours. Larger marks
 * push others aside.
 */
const selectUnmoved: (state: State) => Positions | undefined = createSelector(
  [
    // Of what lies under tidied places, only that it is there matters.
    (state: State) => isTidied(state.view) && arrangedIn(state) !== undefined,
    (state: State) => (isTidied(state.view) ? undefined : arrangedIn(state)?.positions),
    selectPlaces,
    selectRoom,
    (state: State) => state.view.sizeBy !== 'equal' && selectArrangedBy(state).id === 'force',
  ],
  (hasPlaces, arranged, places, room, isSized) => {
    if (room === undefined) return undefined;
    const placed = hasPlaces ? besideNeighbours(room, places) : arranged;
    return placed !== undefined && isSized ? withoutOverlaps(room, placed) : placed;
  },
);

/** What stands on screen, but for moves by hand. */
export const selectArranged = (state: State): Arranged | undefined => {
  const positions = selectUnmoved(state);
  return positions === undefined ? undefined : { positions, by: selectArrangedBy(state) };
};

/** Where everything stands: over what the layout says, what was moved by hand, unless places mean something. */
export const selectPositions: (state: State) => Positions | undefined = createSelector(
  [selectUnmoved, selectPins, selectIsMovable],
  (unmoved, pins, isMovable) =>
    unmoved === undefined || !isMovable ? unmoved : { ...unmoved, ...pins },
);

/** Another object whenever the whole picture is arranged anew, and not when a filter or a hand changes it. */
export const selectArrangement: (state: State) => object = createSelector(
  [selectUnmoved],
  () => ({}),
);

/** Between whom lines are brought forward, where several actors are chosen. */
export const selectJoined: (state: State) => readonly Pair[] = createSelector(
  [selectGraph, selectFiltered, ({ view }: State) => view.selection],
  (graph, filtered, selection) =>
    graph === undefined || filtered === undefined || selection?.kind !== 'actors'
      ? NO_PAIRS
      : joinedBy(graph, filtered, selection),
);

/** The way that led to the present focus, which is its last; empty without one. */
export const selectFocusTrail: (state: State) => readonly FocusState[] = createSelector(
  [({ steps }: State) => steps.past, ({ view }: State) => view.filters.focus],
  (past, focus) => focusTrail([...past.map(({ view }) => view.filters.focus), focus]),
);

/** The communities that the view shows, by the ids of their members. */
export const selectCommunities = createSelector(
  [selectGraph, ({ view, communities }: State) => (view.communities ? communities : undefined)],
  (graph, communities) =>
    graph === undefined || communities === undefined ? [] : memberIds(graph, communities),
);

/** One sentence on what places mean; undefined where they mean nothing. */
export const selectPlacesMean: (state: State) => string | undefined = createSelector(
  [selectArrangedBy],
  ({ id }) => (id === 'force' ? undefined : EN.layout.layouts[id].meaning),
);

/** What places mean, as far as the layout itself has put the marks there. */
export const selectGuides = createSelector(
  [selectRoom, selectPositions, selectArrangedBy],
  (room, positions, { id, centre }) => {
    const choice: LayoutChoice = LAYOUT_CHOICES[id];
    if (room === undefined || positions === undefined || choice.guides === undefined) return [];
    return choice.guides(centre === undefined ? room : { ...room, centre }, positions);
  },
);

export const selectDrawing: (state: State) => Drawing | undefined = createSelector(
  [selectScene, selectPositions, selectCommunities, selectGuides],
  (scene, positions, communities, guides) =>
    scene === undefined || positions === undefined
      ? undefined
      : drawScene(scene, positions, { communities, guides }),
);

export const selectPalette = (state: State): Palette => (state.scheme === 'dark' ? DARK : LIGHT);

/** "41 of 68 relations shown, 1 of 2 events, 3 with uncertain dates" */
export const selectCountLine: (state: State) => string = createSelector(
  [selectMessages, selectGraph, selectFiltered, selectFilters],
  (messages, graph, filtered, filters) =>
    graph === undefined || filtered === undefined
      ? ''
      : countInWords(messages, graph, filtered, filters),
);
