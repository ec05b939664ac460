import { createSelector } from 'reselect';
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
  apartIn,
  type Cast,
  castOf,
  type GatheredPicture,
  gatheredPicture,
  type Ground,
  openGrounds,
  partOf,
  rowsChosen,
  type ShownAs,
  shownAs,
} from '../core/scene/gathered.ts';
import { type Underlay, underlayOf } from '../core/scene/underlay.ts';
import { gatheredPlaces } from '../core/scene/gatheredPlaces.ts';
import { type Gathering, gatheringOf } from '../core/scene/gathering.ts';
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

export const selectFiltered: (state: State) => Filtered | undefined = createSelector(
  [selectGraph, selectFilters],
  (graph, filters) => (graph === undefined ? undefined : applyFilters(graph, filters)),
);

/** How the graph is shown: all of it as one arrangement, or, of a large one, what is left of it or groups. */
export const selectWay: (state: State) => ShownAs = createSelector(
  [selectGraph, selectFiltered],
  (graph, filtered) =>
    graph === undefined || filtered === undefined ? 'whole' : shownAs(graph, filtered),
);

const selectWhole: (state: State) => Stage | undefined = createSelector(
  [(state: State) => state.document, selectSizeBy],
  (document, sizeBy) => {
    if (document.kind !== 'open') return undefined;
    return sizeBy === 'equal' ? document.stage : setStage(document.graph, sizeBy);
  },
);

/** Of a large graph, what is left of it where that is little enough to be shown one by one. */
const selectPart: (state: State) => Stage | undefined = createSelector(
  [selectGraph, selectFiltered, selectSizeBy, selectWay],
  (graph, filtered, sizeBy, way) =>
    graph === undefined || filtered === undefined || way !== 'part'
      ? undefined
      : setStage(graph, sizeBy, partOf(graph, filtered)),
);

/** The actors who stand for themselves though their group is closed: in focus, or chosen. */
const selectApart: (state: State) => readonly number[] = createSelector(
  [selectGraph, (state: State) => state.view.filters.focus, (state: State) => state.view.selection],
  (graph, focus, selection) => (graph === undefined ? [] : apartIn(graph, focus, selection)),
  { memoizeOptions: { resultEqualityCheck: shallow } },
);

export const selectGathering: (state: State) => Gathering | undefined = createSelector(
  [selectGraph, (state: State) => state.groups],
  (graph, groups) =>
    graph === undefined || groups === undefined ? undefined : gatheringOf(graph, groups),
);

/** Who is drawn as what, in a large graph that is gathered. */
export const selectCast: (state: State) => Cast | undefined = createSelector(
  [
    selectGathering,
    selectFiltered,
    (state: State) => state.view.opened,
    selectApart,
    ({ view: { selection } }: State) => (selection?.kind === 'group' ? selection.id : undefined),
    selectWay,
  ],
  (gathering, filtered, open, apart, chosen, way) =>
    gathering === undefined || filtered === undefined || way !== 'gathered'
      ? undefined
      : castOf(gathering, filtered, { open, apart, chosen }),
);

const selectPicture: (state: State) => GatheredPicture | undefined = createSelector(
  [selectCast, selectFiltered, selectSizeBy],
  (cast, filtered, sizeBy) =>
    cast === undefined || filtered === undefined
      ? undefined
      : gatheredPicture(cast, filtered, sizeBy),
);

/** All that is gathered, one by one, where the view asks for it. */
export const selectUnderlay: (state: State) => Underlay | undefined = createSelector(
  [selectCast, selectFiltered, ({ view }: State) => view.everything],
  (cast, filtered, everything) =>
    cast === undefined || filtered === undefined || !everything
      ? undefined
      : underlayOf(cast, filtered),
);

/** What is drawn, with marks of the sizes that the view asks for: the whole graph or, of a large one, what is shown. */
export function selectStage(state: State): Stage | undefined {
  const way = selectWay(state);
  if (way === 'whole') return selectWhole(state);
  return way === 'part' ? selectPart(state) : selectPicture(state)?.stage;
}

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

const selectOneByOne: (state: State) => Scene | undefined = createSelector(
  [selectStage, selectFiltered, selectOpened, selectWay],
  (stage, filtered, opened, way) =>
    stage === undefined || filtered === undefined || way === 'gathered'
      ? undefined
      : buildScene(stage, filtered, opened),
);

export const selectScene = (state: State): Scene | undefined =>
  selectPicture(state)?.scene ?? selectOneByOne(state);

const selectWholeEverything: (state: State) => Scene | undefined = createSelector(
  [selectWhole],
  (stage) =>
    stage === undefined
      ? undefined
      : buildEverything(stage, applyFilters(stage.graph, INITIAL_FILTERS)),
);

/** The visible relations within the group that is chosen, or between the marks of the tie that is; none without. */
export const selectGroupRows: (state: State) => readonly number[] = createSelector(
  [selectCast, selectFiltered, (state: State) => state.view.selection],
  (cast, filtered, selection) =>
    cast === undefined || filtered === undefined || selection === undefined
      ? []
      : rowsChosen(cast, filtered, selection),
);

/** Everything that the graph can show, whatever the filters and the selection are; of a large one, what is shown. */
export const selectEverything = (state: State): Scene | undefined =>
  selectWay(state) === 'whole' ? selectWholeEverything(state) : selectScene(state);

const selectRoom: (state: State) => LayoutInput | undefined = createSelector(
  [selectStage, (state: State) => state.view.shape, selectWay],
  (stage, shape, way) =>
    stage === undefined || way === 'gathered'
      ? undefined
      : layoutInputOf(stage, { aspect: LAYOUT_ASPECTS[shape], seed: 1, pins: {} }),
);

/** Which layout the marks stand by; after they were tidied, and in groups, none that means anything. */
export const selectArrangedBy = (state: State): ArrangedBy => {
  const isFree = isTidied(state.view) || selectWay(state) === 'gathered';
  return (isFree ? undefined : arrangedIn(state)?.by) ?? BY_FORCE;
};

/** Whether marks may stand where a hand puts them: where places mean something, that would say what is not so. */
export const selectIsMovable = (state: State): boolean => {
  const choice: LayoutChoice = LAYOUT_CHOICES[selectArrangedBy(state).id];
  return choice.guides === undefined;
};

/** Of what is left of a large graph: where it stands, newcomers beside their neighbours; nothing where most are new. */
function placesOfPart(
  room: LayoutInput,
  arranged: Positions,
  isFree: boolean,
): Positions | undefined {
  const known = room.nodes.filter(({ id }) => Object.hasOwn(arranged, id));
  // Where places mean something, each has to be found by the layout.
  const least = isFree ? room.nodes.length / 2 : room.nodes.length;
  if (known.length < least) return undefined;
  const places = Object.fromEntries(known.map(({ id }) => [id, arranged[id]!]));
  return known.length === room.nodes.length ? places : besideNeighbours(room, places);
}

/**
 * Where the layout puts everything, or tidying did: what was hidden then comes in beside its neighbours. Larger marks
 * push others aside.
 */
const selectOneByOnePlaces: (state: State) => Positions | undefined = createSelector(
  [
    // Of what lies under tidied places, only that it is there matters.
    (state: State) => isTidied(state.view) && arrangedIn(state) !== undefined,
    (state: State) => (isTidied(state.view) ? undefined : arrangedIn(state)?.positions),
    selectPlaces,
    selectRoom,
    (state: State) => state.view.sizeBy !== 'equal' && selectArrangedBy(state).id === 'force',
    selectWay,
    (state: State) => selectIsMovable(state),
  ],
  (hasPlaces, arranged, places, room, isSized, way, isFree) => {
    if (room === undefined) return undefined;
    const given = hasPlaces ? places : arranged;
    const beside = hasPlaces ? besideNeighbours(room, places) : arranged;
    const placed =
      way === 'part' && given !== undefined ? placesOfPart(room, given, isFree) : beside;
    return placed !== undefined && isSized ? withoutOverlaps(room, placed) : placed;
  },
);

const selectGatheredPlaces: (state: State) => Positions | undefined = createSelector(
  [
    selectCast,
    selectPicture,
    (state: State) => state.view.shape,
    (state: State) => state.view.seed,
  ],
  (cast, picture, shape, seed) =>
    cast === undefined || picture === undefined
      ? undefined
      : gatheredPlaces(cast, picture.stage, { aspect: LAYOUT_ASPECTS[shape], seed }),
);

const selectUnmoved = (state: State): Positions | undefined =>
  selectGatheredPlaces(state) ?? selectOneByOnePlaces(state);

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

/** What a picture is arranged by as a whole: newcomers to a part of a large graph come beside what stands. */
const ARRANGED_BY: Readonly<Record<ShownAs, (state: State) => unknown>> = {
  whole: (state) => selectUnmoved(state),
  part: (state) => (isTidied(state.view) ? state.view.places : arrangedIn(state)?.positions),
  gathered: () => undefined,
};

/** Another object whenever the whole picture is arranged anew, and not when a filter or a hand changes it. */
export const selectArrangement: (state: State) => object = createSelector(
  [
    // What is opened or chosen in a gathered graph only moves others aside.
    (state: State) => ARRANGED_BY[selectWay(state)](state),
    (state: State) => (selectWay(state) === 'gathered' ? state.view.seed : undefined),
    (state: State) => (selectWay(state) === 'gathered' ? state.view.shape : undefined),
    (state: State) => state.groups,
  ],
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

const NO_GROUNDS: readonly Ground[] = [];

/** The open groups of a gathered graph, and what is shown of each. */
export const selectGrounds: (state: State) => readonly Ground[] = createSelector(
  [selectCast, selectPicture],
  (cast, picture) =>
    cast === undefined || picture === undefined ? NO_GROUNDS : openGrounds(cast, picture.stage),
);

/** The communities that the view shows, by the ids of their members; of a gathered graph, its open groups. */
export const selectCommunities: (state: State) => readonly (readonly string[])[] = createSelector(
  [
    selectGraph,
    ({ view, communities }: State) => (view.communities ? communities : undefined),
    selectGrounds,
    selectWay,
  ],
  (graph, communities, grounds, way) => {
    if (way === 'gathered') return grounds.map(({ members }) => members);
    return graph === undefined || communities === undefined ? [] : memberIds(graph, communities);
  },
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
