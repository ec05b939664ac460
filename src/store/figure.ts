import { createSelector } from 'reselect';
import { buildFigure, type Figure } from '../core/figure/figure.ts';
import { droppedParts, graphAspect, roomAspect } from '../core/figure/room.ts';
import { cutBy, framed, frameRound, marksIn, seenIn } from '../core/figure/framing.ts';
import type { FigureRecord } from '../core/figure/figureRecord.ts';
import { longDescription } from '../core/figure/longDescription.ts';
import { preflight, type PreflightItem } from '../core/figure/preflight.ts';
import { withPngRecord } from '../core/figure/figureFile.ts';
import { withSvgRecord } from '../core/figure/svgRecord.ts';
import {
  altText,
  citation,
  contestedNotes,
  type FigureTexts,
  figureTexts,
} from '../core/figure/texts.ts';
import { LAYOUT_CHOICES, type LayoutChoice } from '../core/layouts/choices.ts';
import type { LayoutInput, Positions } from '../core/layouts/layout.ts';
import { withCitations } from '../core/scene/citations.ts';
import { type Drawing, drawScene } from '../core/scene/drawing.ts';
import { figureInputOf } from '../core/scene/layoutInput.ts';
import { DARK, LIGHT } from '../core/scene/palette.ts';
import { buildScene, legendOf, type Scene } from '../core/scene/scene.ts';
import type { Filtered, FilterStates } from '../core/filters/filters.ts';
import type { Graph } from '../core/graph/graph.ts';
import type { NodeMark } from '../core/scene/nodeMark.ts';
import type { Bounds } from '../core/scene/outline.ts';
import type { FigureSettings } from '../core/view/view.ts';
import { type FigureSize, figureSize, pixelsPerUnit } from '../core/view/figureSizes.ts';
import {
  selectArrangedBy,
  selectCommunities,
  selectFiltered,
  selectGraph,
  selectGuides,
  selectOpened,
  selectPlacesMean,
  selectPositions,
  selectScene,
  selectStage,
} from './selectors.ts';
import type { Services } from './services.ts';
import { linkText } from './linkText.ts';
import type { FigureLayout, Get, Set, State } from './state.ts';

/*
 * From what is on screen to the figure: scene with the sources' numbers -> words -> shape of the room for the graph
 * -> an arrangement of its own, where its size asks for one -> drawing -> figure.
 */

const selectSettings = (state: State) => state.view.figure;
const selectWithout = (state: State) => state.view.figure.without;
const selectSize: (state: State) => FigureSize = createSelector(
  [(state: State) => state.view.figure.size],
  figureSize,
);

const TEXTS_NEED = [
  (state: State) => state.view.filters,
  selectPlacesMean,
  selectCommunities,
  selectSettings,
] as const;

/** The figure's words: the reader's own, else those that the view fills in. */
function textsOf(
  graph: Graph | undefined,
  filtered: Filtered | undefined,
  filters: FilterStates,
  placesMean: string | undefined,
  communities: readonly unknown[],
  settings: FigureSettings,
): FigureTexts | undefined {
  if (graph === undefined || filtered === undefined) return undefined;
  const hasCommunities = communities.length > 0;
  const isCropped = settings.framed.length > 0;
  const filled = figureTexts(graph, filtered, filters, { hasCommunities, placesMean, isCropped });
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
  [selectGraph, selectScene, selectWholeTexts, selectCommunities, selectSize, selectWithout],
  (graph, scene, texts, communities, size, without) =>
    graph === undefined || scene === undefined || texts === undefined
      ? undefined
      : { graph, scene, texts, hasHulls: communities.length > 0, size, palette: LIGHT, without },
);

/** Whether the sources' numbers stand on the lines: without a list that they lead to, they would say nothing. */
const selectIsNumbered = createSelector([selectWords], (words) => {
  if (words === undefined) return false;
  const missing: readonly string[] = [...words.without, ...droppedParts(words)];
  return !missing.includes('numbers') && !missing.includes('sources');
});

/** What is arranged. A change of words leaves it, and where it was put, as it is. */
const selectWholeScene: (state: State) => Scene | undefined = createSelector(
  [selectGraph, selectScene, selectIsNumbered],
  (graph, scene, isNumbered) =>
    graph === undefined || scene === undefined || !isNumbered ? scene : withCitations(graph, scene),
);

/** Width by height of the graph's room; undefined where the figure is to be as the screen is. */
const selectAspect: (state: State) => number | undefined = createSelector(
  [selectWords, selectWholeScene, (state: State) => state.view.figure.arranged],
  (words, scene, arranged) =>
    words === undefined || scene === undefined || arranged === 'screen'
      ? undefined
      : graphAspect({ ...words, scene }),
);

/** What an arrangement for the figure has to know; the same object while nothing of it changes. */
export const selectFigureInput: (state: State) => LayoutInput | undefined = createSelector(
  [
    selectStage,
    selectWholeScene,
    selectAspect,
    (state: State) => state.view.seed,
    (state: State) => selectArrangedBy(state).centre,
    // Another layout, another arrangement.
    (state: State) => selectArrangedBy(state).id,
  ],
  (stage, scene, aspect, seed, centre) =>
    stage === undefined || scene === undefined || scene.nodes.length === 0 || aspect === undefined
      ? undefined
      : figureInputOf(stage, scene, {
          aspect,
          seed,
          pins: {},
          ...(centre === undefined ? {} : { centre }),
        }),
);

/** The figure's own arrangement, if there is one and it is of what is to be drawn. */
const selectOwnPositions = (state: State): Positions | undefined => {
  const { figureLayout } = state;
  return figureLayout?.input === selectFigureInput(state) ? figureLayout?.positions : undefined;
};

const selectWholeDrawing: (state: State) => Drawing | undefined = createSelector(
  [
    selectWholeScene,
    selectPositions,
    selectOwnPositions,
    selectFigureInput,
    selectCommunities,
    selectGuides,
    (state: State) => selectArrangedBy(state).id,
  ],
  (scene, positions, own, input, communities, guides, id) => {
    if (scene === undefined || positions === undefined) return undefined;
    if (own === undefined || input === undefined) {
      return drawScene(scene, positions, { communities, guides });
    }
    const choice: LayoutChoice = LAYOUT_CHOICES[id];
    return drawScene(scene, own, { communities, guides: choice.guides?.(input, own) ?? [] });
  },
);

/** What a figure that is cropped shows of the drawing, in scene units; undefined where it shows all. */
const selectFrame: (state: State) => Bounds | undefined = createSelector(
  [selectWholeDrawing, (state: State) => state.view.figure.framed, selectWords],
  (drawing, ids, words) =>
    drawing === undefined || words === undefined || ids.length === 0
      ? undefined
      : frameRound(drawing, ids, roomAspect(words)),
);

const selectSeen = createSelector(
  [selectGraph, selectWholeDrawing, selectFiltered, selectFrame],
  (graph, drawing, filtered, frame) =>
    graph === undefined || drawing === undefined || filtered === undefined || frame === undefined
      ? undefined
      : seenIn(graph, drawing, filtered, frame),
);

/** What the figure tells of: what passes the filters, as far as its frame shows it. */
const selectTold = (state: State): Filtered | undefined =>
  selectSeen(state)?.told ?? selectFiltered(state);

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

/** What is drawn, before a frame is laid over it. */
const selectUnframed: (state: State) => Drawing | undefined = createSelector(
  [
    selectGraph,
    selectStage,
    selectWholeDrawing,
    selectSeen,
    selectIsNumbered,
    selectOpened,
    selectCommunities,
  ],
  (graph, stage, whole, seen, isNumbered, opened, communities) => {
    if (graph === undefined || stage === undefined || whole === undefined || seen === undefined) {
      return whole;
    }
    const scene = buildScene(stage, seen.drawn, opened);
    const { positions, guides } = whole;
    return drawScene(isNumbered ? withCitations(graph, scene) : scene, positions, {
      communities,
      guides,
    });
  },
);

const selectFigureDrawing: (state: State) => Drawing | undefined = createSelector(
  [selectStage, selectUnframed, selectFrame],
  (stage, drawing, frame) => {
    if (stage === undefined || drawing === undefined || frame === undefined) return drawing;
    const { scene, ...rest } = framed(drawing, frame);
    const bands = scene.bands.filter(({ tie }) => scene.lines.some((line) => line.tie === tie));
    const legend = legendOf(stage, scene.nodes, scene.lines, bands);
    return { ...rest, scene: { ...scene, bands, legend } };
  },
);

/** The names that the frame cuts; undefined where there is no frame. */
const selectCut: (state: State) => readonly string[] | undefined = createSelector(
  [selectUnframed, selectFrame],
  (drawing, frame) =>
    drawing === undefined || frame === undefined
      ? undefined
      : cutBy(drawing, frame).map(({ name }) => name),
);

/** What can be framed, by name; the whole is drawn, whatever is framed now. */
export const selectFramable: (state: State) => readonly NodeMark[] = createSelector(
  [selectWholeDrawing],
  (drawing) => (drawing?.scene.nodes ?? []).toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
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
    selectSize,
    (state: State) => state.view.figure.theme,
    selectWithout,
    selectCut,
  ],
  (graph, drawing, texts, alt, size, theme, without, cut) =>
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
          ...(cut === undefined ? {} : { cut }),
        }),
);

/** What the figure's file says of itself, with the view it is made from; undefined while nothing is open. */
export function figureRecord(state: State, linkTo: (text: string) => string) {
  const { document } = state;
  const [filtered, texts, scene] = [
    selectTold(state),
    selectFigureTexts(state),
    selectFigureDrawing(state)?.scene,
  ];
  if (document.kind !== 'open') return undefined;
  if (filtered === undefined || texts === undefined || scene === undefined) return undefined;
  const { meta } = document.graph.dataset;
  const view = linkText(state);
  return {
    title: texts.title,
    description: selectAltText(state),
    longDescription: longDescription(document.graph, filtered, texts),
    ...(meta.credit === undefined ? {} : { creator: meta.credit }),
    credit: texts.credit,
    sources: scene.sources.map(citation),
    dataset: {
      id: meta.id,
      ...(meta.revision === undefined ? {} : { revision: meta.revision }),
      fingerprint: document.fingerprint,
    },
    view,
    link: linkTo(view),
  } satisfies FigureRecord;
}

/** The figure as a file, made from its SVG: with what it is, for screen readers, picture desks, and to open it again. */
export async function figureFile(
  services: Pick<Services, 'linkTo' | 'rasterise'>,
  state: State,
  svg: string,
  format: 'png' | 'svg',
): Promise<Blob> {
  const figure = selectFigure(state);
  const record = figureRecord(state, services.linkTo);
  if (figure === undefined || record === undefined) throw new Error('there is nothing to draw yet');
  if (format === 'svg') return new Blob([withSvgRecord(svg, record)], { type: 'image/svg+xml' });
  const { width, height } = figure;
  const [size, { scale }] = [selectSize(state), state.view.figure];
  const pixels = pixelsPerUnit(size, width, scale);
  const png = await services.rasterise(svg, { width, height, scale: pixels });
  const bytes = new Uint8Array(await png.arrayBuffer());
  return new Blob([withPngRecord(bytes, record, { size, width, scale })], { type: 'image/png' });
}

/** Who objects to what, as far as the reader's own notes no longer say it: a denial travels with its line. */
export const selectMissingNotes: (state: State) => readonly string[] = createSelector(
  [selectGraph, selectTold, selectFigureTexts],
  (graph, filtered, texts) =>
    graph === undefined || filtered === undefined
      ? []
      : [...new Set(contestedNotes(graph, filtered))].filter(
          (note) => texts?.notes.includes(note) === false,
        ),
);

/** What a picture editor should look at in the data before the figure is printed. */
export const selectPreflight: (state: State) => readonly PreflightItem[] = createSelector(
  [selectGraph, selectTold],
  (graph, filtered) =>
    graph === undefined || filtered === undefined ? [] : preflight(graph, filtered),
);

/** Why the figure is as on screen though its size asks for an arrangement of its own; undefined where it isn't so. */
export const selectFigureFailure = (state: State): string | undefined => {
  const { figureLayout } = state;
  return figureLayout?.input === selectFigureInput(state) ? figureLayout?.failure : undefined;
};

/** How far the figure's own arrangement is, from 0 to 1; 1 where it stands, or where there is none. */
export const selectFigureProgress = (state: State): number => {
  const input = selectFigureInput(state);
  const { figureLayout } = state;
  if (input === undefined) return 1;
  return figureLayout?.input === input ? figureLayout.done : 0;
};

/**
 * Arranges the graph for the figure's size, where that asks for an arrangement of its own and has none yet; what runs
 * for another is given up. One that has failed is tried again.
 */
export async function arrangeFigure(services: Services, set: Set, get: Get): Promise<void> {
  const input = selectFigureInput(get());
  const scene = selectWholeScene(get());
  const { figureLayout } = get();
  if (input === undefined || scene === undefined) {
    leaveFigure(services, set, get);
    return;
  }
  if (figureLayout?.input === input && figureLayout.failure === undefined) return;
  let last: FigureLayout = { input, done: 0, positions: undefined };
  set({ figureLayout: last });
  // Whoever else has set it meanwhile owns it; and word of progress may come later than the end.
  const tell = (change: Partial<FigureLayout>) => {
    if (get().figureLayout !== last || last.done === 1) return;
    last = { ...last, ...change };
    set({ figureLayout: last });
  };
  try {
    const positions = await services.layoutFigure(
      input,
      // Done is what the whole is, not the search alone.
      (done, soFar) => tell({ done: Math.min(done, 0.99), positions: soFar ?? last.positions }),
      selectArrangedBy(get()).id,
      scene,
    );
    tell({ done: 1, positions });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const failure = `The figure could not be arranged for its size (${why}): it is as on screen.`;
    tell({ done: 1, positions: undefined, failure });
  }
}

/** Gives up what is being arranged for a figure that nobody waits for. */
export function leaveFigure(services: Services, set: Set, get: Get): void {
  if (get().figureLayout === undefined || get().figureLayout?.done === 1) return;
  services.stopLayoutFigure();
  set({ figureLayout: undefined });
}
