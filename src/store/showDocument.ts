import type { Gathered } from '../core/figure/firstLook.ts';
import { takeOutermost } from '../core/scene/gatheredPlaces.ts';
import { gatheringOf } from '../core/scene/gathering.ts';
import type { Graph } from '../core/graph/graph.ts';
import { isLargeGraph } from '../core/graph/groups.ts';
import type { View } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import { type Found, type Named, openingDocument, workOf } from './document.ts';
import { findCommunities } from './findCommunities.ts';
import type { NoticeOf } from './restoreView.ts';
import { GATHERED, layoutInFile, pictureIsReady, runLayout } from './runLayout.ts';
import type { Services } from './services.ts';
import type { Get, OpenDocument, Set, State } from './state.ts';
import { selectWay } from './selectors.ts';
import { inSlices, pageHadItsTurn } from './steps.ts';

/** How what was read is to be shown. */
interface Showing extends Named {
  readonly viewOf: (fingerprint: string) => View;
  readonly noticeOf: NoticeOf;
  /** What a large graph is gathered into, where that is being found besides. */
  readonly gathered?: () => Promise<Gathered | undefined>;
  /** False once something else came first. */
  readonly isWanted: () => boolean;
  /** Once it is on screen, before it is arranged: an arrangement that is given up for another never ends. */
  readonly onShown?: () => void;
}

/**
 * Puts another graph on screen, where all that belonged to the last one goes, and arranges it. Ends when that is done;
 * false where it was not wanted any more before it could be shown.
 */
export async function showDocument(
  services: Services,
  set: Set,
  get: Get,
  found: Found,
  showing: Showing,
): Promise<boolean> {
  const { viewOf, noticeOf, work, isWanted, onShown } = showing;
  const endMeasure = services.measure('index');
  const document = await inSlices(openingDocument(found, showing), isWanted);
  endMeasure();
  if (document === undefined || !isWanted()) return false;
  const gathered = await showing.gathered?.();
  if (!isWanted()) return false;
  const { fingerprint, graph } = document;
  const view = shaped(withoutUnknown(viewOf(fingerprint), graph), graph, get().narrow);
  const coming = {
    document: { ...document, data: view.data },
    opening: { kind: 'idle' },
    view,
    layout: { kind: 'idle' },
    figureLayout: undefined,
    communities: undefined,
    groups: gathered?.groups,
    betweenness: undefined,
    isKept: undefined,
    isAutosaved: work === undefined ? undefined : true,
    isEditing: work !== undefined,
    editors: work?.editors ?? [],
    played: undefined,
    saved: [],
    notice: noticeOf(fingerprint),
  } satisfies Partial<State>;
  const picture = await pictureAtOnce(get, coming, gathered, isWanted);
  if (picture === undefined) return false;
  services.stopLayoutFigure();
  set({ ...coming, ...picture });
  onShown?.();
  void findCommunities(services, set, get);
  if (picture.layout !== undefined) {
    services.stopLayout();
    return true;
  }
  if (found.prepared !== undefined) {
    // Of a large graph, what is on screen by now is drawn first.
    await pageHadItsTurn();
    if (workOf(get()) !== document.work) return true;
  }
  await runLayout(services, set, get);
  return true;
}

/** A large graph that nobody has looked at yet stands upright on a narrow screen: its discs are then as large as can be. */
const shaped = (view: View, graph: Graph, isNarrow: boolean): View =>
  isNarrow && isLargeGraph(graph) && view.fingerprint === undefined
    ? { ...view, shape: 'tall' }
    : view;

/**
 * Where nothing has to be arranged, since the file says where all stands, or the groups were found on the way, gets the
 * picture ready: it is then there with all else. Nothing to add elsewhere; undefined once it is not wanted any more.
 */
async function pictureAtOnce(
  get: Get,
  coming: Coming,
  gathered: Gathered | undefined,
  isWanted: () => boolean,
): Promise<Partial<State> | undefined> {
  const layout = layoutAtOnce({ ...get(), ...coming }, coming, gathered);
  if (layout === undefined) return {};
  return (await pictureIsReady(get, { ...coming, layout }, isWanted)) ? { layout } : undefined;
}

type Coming = Pick<State, 'view'> & { readonly document: OpenDocument };

function layoutAtOnce(
  state: State,
  { document, view }: Coming,
  gathered: Gathered | undefined,
): State['layout'] | undefined {
  const way = selectWay(state);
  if (way === 'whole') return layoutInFile(document, view);
  if (way === 'part' || gathered === undefined) return undefined;
  takeOutermost(gatheringOf(document.graph, gathered.groups), gathered.outermost);
  return GATHERED;
}
