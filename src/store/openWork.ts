import { countOf, differenceOf } from '../core/edit/difference.ts';
import { writeActorGraph } from '../core/formats/actorGraph.ts';
import type { View } from '../core/view/view.ts';
import { freshWork } from './document.ts';
import type { NoticeOf } from './restoreView.ts';
import type { KeptWork, Services } from './services.ts';
import { showDocument } from './showDocument.ts';
import type { Get, Set } from './state.ts';

/** Opens a graph with changes that were kept, as they were left. False where what was kept can't be read any more. */
export async function openWork(
  services: Services,
  set: Set,
  get: Get,
  {
    work: kept,
    view,
    noticeOf = () => undefined,
  }: { readonly work: KeptWork; readonly view: View; readonly noticeOf?: NoticeOf },
): Promise<boolean> {
  const before = get().document;
  const text = writeActorGraph(kept.dataset);
  const result = await services.check(new TextEncoder().encode(text)).catch(() => undefined);
  if (result === undefined || !result.ok) return false;
  const isOwn = await services.holdWork(kept.work);
  // Something else was opened meanwhile: that is what the reader wants to see.
  if (get().document !== before) return true;
  // What another tab goes on with stays its own; here it is another work from now on.
  const work = isOwn ? kept : { ...kept, work: freshWork() };
  const { fileName, origin, left } = work;
  const isSame = countOf(differenceOf(work.opened, result.dataset)) === 0;
  const dataset = isSame ? work.opened : result.dataset;
  const found = { ...result, dataset, ...(left === undefined ? {} : { left }) };
  const isWanted = () => get().document === before;
  const showing = { fileName, origin, viewOf: () => view, noticeOf, work, isWanted };
  await showDocument(services, set, get, found, showing);
  return true;
}
