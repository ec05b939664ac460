import { createSelector } from 'reselect';
import { buildFigure, type Figure } from '../core/figure/figure.ts';
import {
  cutBy,
  drawingOf,
  drawnIn,
  framed,
  frameRound,
  marksIn,
  toldIn,
} from '../core/figure/framing.ts';
import {
  droppedParts,
  graphAspect,
  type Limits,
  limitsOf,
  roomAspect,
} from '../core/figure/room.ts';
import {
  altText,
  contestedNotes,
  type FigureTexts,
  figureTexts,
  type GatheredWords,
} from '../core/figure/texts.ts';
import type { Filtered, FilterStates } from '../core/filters/filters.ts';
import type { Graph } from '../core/graph/graph.ts';
import { LAYOUT_CHOICES, type LayoutChoice } from '../core/layouts/choices.ts';
import type { Positions } from '../core/layouts/layout.ts';
import { withReferences } from '../core/scene/citations.ts';
import { withoutLetters } from '../core/scene/contested.ts';
import { type Drawing, drawScene } from '../core/scene/drawing.ts';
import { rowsAlone } from '../core/scene/gathered.ts';
import { gatheredPlaces } from '../core/scene/gatheredPlaces.ts';
import { figureInputOf } from '../core/scene/layoutInput.ts';
import type { NodeMark } from '../core/scene/nodeMark.ts';
import type { Bounds } from '../core/scene/outline.ts';
import { DARK, LIGHT } from '../core/scene/palette.ts';
import type { Scene } from '../core/scene/scene.ts';
import { type FigureSize, figureSize } from '../core/view/figureSizes.ts';
import type { FigurePart, FigureSettings } from '../core/view/view.ts';
import {
  selectArrangedBy,
  selectCast,
  selectCommunities,
  selectFiltered,
  selectGraph,
  selectGuides,
  selectMessages,
  selectOpened,
  selectPlacesMean,
  selectPositions,
  selectScene,
  selectStage,
  selectUnderlay,
  selectWay,
} from './selectors.ts';
import type { FigureLayoutInput, State } from './state.ts';

/*
 * From what is on screen to the figure: scene with the sources' numbers -> words -> shape of the room for the graph
 * -> an arrangement of its own, where its size asks for one -> drawing -> figure.
 */

const selectSettings = (state: State) => state.view.figure;
const selectIsGathered = (state: State): boolean => selectWay(state) === 'gathered';
/** What is left out: of a picture that is gathered, also what would be about each of thousands of lines. */
const selectWithout: (state: State) => readonly FigurePart[] = createSelector(
  [(state: State) => state.view.figure.without, selectIsGathered],
  (without, isGathered) =>
    isGathered ? [...new Set<FigurePart>([...without, 'sources', 'numbers'])] : without,
);
export const selectFigureSize: (state: State) => FigureSize = createSelector(
  [(state: State) => state.view.figure.size],
  figureSize,
);

/** Of a picture that is gathered: how much is, and which rows have a mark or a line of their own. */
const selectGatheredWords: (state: State) => GatheredWords | undefined = createSelector(
  [selectScene, selectGraph],
  (scene, graph) =>
    scene?.gathered === undefined || graph === undefined
      ? undefined
      : { ...scene.gathered, alone: rowsAlone(graph, scene) },
);

const TEXTS_NEED = [
  (state: State) => state.view.filters,
  selectPlacesMean,
  selectCommunities,
  selectSettings,
  selectGatheredWords,
] as const;

/** The figure's words: the reader's own, else those that the view fills in. */
function textsOf(
  graph: Graph | undefined,
  filtered: Filtered | undefined,
  filters: FilterStates,
  placesMean: string | undefined,
  communities: readonly unknown[],
  settings: FigureSettings,
  gathered: GatheredWords | undefined,
): FigureTexts | undefined {
  if (graph === undefined || filtered === undefined) return undefined;
  const hasCommunities = gathered === undefined && communities.length > 0;
  const isCropped = gathered === undefined && settings.framed.length > 0;
  const filled = figureTexts(graph, filtered, filters, {
    hasCommunities,
    placesMean,
    isCropped,
    gathered,
  });
  const { title, subtitle, notes, credit } = settings;
  return {
    title: title ?? filled.title,
    subtitle: subtitle ?? filled.subtitle,
    notes: notes ?? filled.notes,
    credit: credit ?? filled.credit,
  };
}

/** The words as if nothing were cropped: what is arranged doesn't depend on what is seen of it. */
const selectWholeTexts: (state: State) => FigureTexts | undefined = createSelector(
  [selectGraph, selectFiltered, ...TEXTS_NEED],
  textsOf,
);

/** All of the figure but where its marks stand, as if no source had a number. */
const selectWords = createSelector(
  [selectGraph, selectScene, selectWholeTexts, selectCommunities, selectFigureSize, selectWithout],
  (graph, scene, texts, communities, size, without) =>
    graph === undefined || scene === undefined || texts === undefined
      ? undefined
      : {
          graph,
          scene,
          texts,
          hasHulls: communities.length > 0 && scene.gathered === undefined,
          size,
          palette: LIGHT,
          without,
        },
);

/** Whether the sources' numbers stand on the lines: without a list that they lead to, they would say nothing. */
const selectIsNumbered = createSelector([selectWords], (words) => {
  if (words === undefined) return false;
  const missing: readonly string[] = [...words.without, ...droppedParts(words)];
  return !missing.includes('numbers') && !missing.includes('sources');
});

/** What is arranged. A change of words leaves it, and where it was put, as it is. */
export const selectWholeScene: (state: State) => Scene | undefined = createSelector(
  [selectGraph, selectScene, selectIsNumbered],
  (graph, scene, isNumbered) =>
    graph === undefined || scene === undefined
      ? undefined
      : withReferences(graph, scene, { isNumbered }),
);

/** Width by height of the graph's room; undefined where the figure is to be as the screen is. */
const selectAspect: (state: State) => number | undefined = createSelector(
  [selectWords, selectWholeScene, (state: State) => state.view.figure.arranged],
  (words, scene, arranged) =>
    words === undefined || scene === undefined || arranged === 'screen'
      ? undefined
      : graphAspect({ ...words, scene }),
);

/** The same object while words change and the limits don't. */
const selectLimits: (state: State) => Limits | undefined = createSelector(
  [selectWords],
  (words) => words && limitsOf(words),
  {
    memoizeOptions: {
      resultEqualityCheck: (one?: Limits, other?: Limits) =>
        one?.widest === other?.widest && one?.tallest === other?.tallest,
    },
  },
);

/** What an arrangement for the figure has to know; the same object while nothing of it changes. */
export const selectFigureInput: (state: State) => FigureLayoutInput | undefined = createSelector(
  [
    // Groups are placed for any shape at once.
    (state: State) => (selectIsGathered(state) ? undefined : selectStage(state)),
    selectWholeScene,
    selectAspect,
    selectLimits,
    (state: State) => state.view.seed,
    (state: State) => selectArrangedBy(state).centre,
    // Another layout, another arrangement.
    (state: State) => selectArrangedBy(state).id,
  ],
  (stage, scene, aspect, limits, seed, centre) =>
    stage === undefined || scene === undefined || scene.nodes.length === 0 || aspect === undefined
      ? undefined
      : {
          ...figureInputOf(stage, scene, {
            aspect,
            seed,
            pins: {},
            ...(centre === undefined ? {} : { centre }),
          }),
          ...(limits === undefined ? {} : { limits }),
        },
);

/** The figure's own arrangement, if there is one and it is of what is to be drawn. */
const selectOwnPositions = (state: State): Positions | undefined => {
  const { figureLayout } = state;
  return figureLayout?.input === selectFigureInput(state) ? figureLayout?.positions : undefined;
};

/** Where groups stand in a figure whose size asks for an arrangement of its own. */
const selectGatheredOwn: (state: State) => Positions | undefined = createSelector(
  [selectCast, selectStage, selectAspect, (state: State) => state.view.seed],
  (cast, stage, aspect, seed) =>
    cast === undefined || stage === undefined || aspect === undefined
      ? undefined
      : gatheredPlaces(cast, stage, { aspect, seed }),
);

const selectWholeDrawing: (state: State) => Drawing | undefined = createSelector(
  [
    selectWholeScene,
    selectPositions,
    selectOwnPositions,
    selectFigureInput,
    selectCommunities,
    selectGuides,
    (state: State) => selectArrangedBy(state).id,
    selectGatheredOwn,
  ],
  (scene, positions, own, input, communities, guides, id, gathered) => {
    if (scene === undefined || positions === undefined) return undefined;
    if (gathered !== undefined) return drawScene(scene, gathered, { communities, guides: [] });
    if (own === undefined || input === undefined) {
      return drawScene(scene, positions, { communities, guides });
    }
    const choice: LayoutChoice = LAYOUT_CHOICES[id];
    return drawScene(scene, own, { communities, guides: choice.guides?.(input, own) ?? [] });
  },
);

/** What a figure that is cropped shows of the drawing, in scene units; undefined where it shows all. */
const selectFrame: (state: State) => Bounds | undefined = createSelector(
  [selectWholeDrawing, (state: State) => state.view.figure.framed, selectWords, selectIsGathered],
  (drawing, ids, words, isGathered) =>
    drawing === undefined || words === undefined || ids.length === 0 || isGathered
      ? undefined
      : frameRound(drawing, ids, roomAspect(words)),
);

const selectDrawn = createSelector(
  [selectStage, selectWholeDrawing, selectFiltered, selectFrame],
  (stage, drawing, filtered, frame) =>
    stage === undefined || drawing === undefined || filtered === undefined || frame === undefined
      ? undefined
      : drawnIn(stage, drawing, filtered, frame),
);

/** What is drawn, before a frame is laid over it. */
const selectUnframed: (state: State) => Drawing | undefined = createSelector(
  [selectStage, selectWholeDrawing, selectDrawn, selectIsNumbered, selectOpened, selectCommunities],
  (stage, whole, drawn, isNumbered, opened, communities) =>
    stage === undefined || whole === undefined || drawn === undefined
      ? whole
      : drawingOf(stage, whole, drawn, { opened, communities, isNumbered }),
);

export const selectFigureDrawing: (state: State) => Drawing | undefined = createSelector(
  [selectStage, selectUnframed, selectFrame],
  (stage, drawing, frame) =>
    stage === undefined || drawing === undefined || frame === undefined
      ? drawing
      : framed(stage, drawing, frame),
);

/** What the figure tells of: what passes the filters, as far as its frame shows it. */
export const selectTold: (state: State) => Filtered | undefined = createSelector(
  [selectStage, selectFigureDrawing, selectFiltered, selectFrame],
  (stage, drawing, filtered, frame) =>
    stage === undefined || drawing === undefined || filtered === undefined || frame === undefined
      ? filtered
      : toldIn(stage, drawing, filtered),
);

export const selectFigureTexts: (state: State) => FigureTexts | undefined = createSelector(
  [selectGraph, selectTold, ...TEXTS_NEED],
  textsOf,
);

export const selectAltText: (state: State) => string = createSelector(
  [selectGraph, selectTold, selectFigureTexts],
  (graph, filtered, texts) =>
    graph === undefined || filtered === undefined || texts === undefined
      ? ''
      : altText(graph, filtered, texts.title),
);

/** The names that the frame cuts; undefined where there is no frame. */
const selectCut: (state: State) => readonly string[] | undefined = createSelector(
  [selectUnframed, selectFrame],
  (drawing, frame) =>
    drawing === undefined || frame === undefined
      ? undefined
      : cutBy(drawing, frame).map(({ name }) => name),
);

/** What can be framed, by name; the whole is drawn, whatever is framed now. Nothing of a picture that is gathered. */
export const selectFramable: (state: State) => readonly NodeMark[] = createSelector(
  [selectWholeDrawing, selectIsGathered],
  (drawing, isGathered) =>
    (isGathered ? [] : (drawing?.scene.nodes ?? [])).toSorted((a, b) =>
      a.name.localeCompare(b.name, 'en'),
    ),
);

/** The ids of the marks in a frame, in scene units. */
export const framedBy = (state: State, frame: Bounds): readonly string[] => {
  const drawing = selectWholeDrawing(state);
  return drawing === undefined ? [] : marksIn(drawing, frame);
};

/** The figure of the present view; undefined while there is nothing to draw. */
export const selectFigure: (state: State) => Figure | undefined = createSelector(
  [
    selectGraph,
    selectFigureDrawing,
    selectFigureTexts,
    selectAltText,
    selectFigureSize,
    (state: State) => state.view.figure.theme,
    selectWithout,
    selectCut,
    selectMessages,
    (state: State) => selectUnderlay(state) !== undefined,
  ],
  (graph, drawing, texts, alt, size, theme, without, cut, messages, isUnderlaid) =>
    graph === undefined || drawing === undefined || texts === undefined
      ? undefined
      : buildFigure({
          graph,
          drawing,
          texts,
          altText: alt,
          size,
          palette: theme === 'dark' ? DARK : LIGHT,
          transparent: theme === 'transparent',
          without,
          messages,
          isUnderlaid,
          ...(cut === undefined ? {} : { cut }),
        }),
);

/** Who objects to what, as far as the reader's own notes no longer say it: a denial travels with its line. */
export const selectMissingNotes: (state: State) => readonly string[] = createSelector(
  [selectGraph, selectTold, selectFigureTexts, selectGatheredWords],
  (graph, filtered, texts, gathered) =>
    graph === undefined || filtered === undefined
      ? []
      : contestedNotes(graph, filtered, gathered).filter(
          // With another's letter it would say of that line what is true of this one.
          (note) => ![note, withoutLetters(note)].some((one) => texts?.notes.includes(one)),
        ),
);
