import { fingerprintOf } from '../core/formats/fingerprint.ts';
import { openWork } from './autosave.ts';
import { isSameContent } from './document.ts';
import type { Open } from './opening.ts';
import type { OpenKept } from './restoreView.ts';
import type { NamedBytes, Services } from './services.ts';
import type { Get, Set } from './state.ts';

/** Keeps a file of the reader's own that is open, so that a reload of its view finds it. */
export async function keep(
  services: Services,
  set: Set,
  get: Get,
  { name, bytes }: NamedBytes,
): Promise<void> {
  const { document } = get();
  if (document.kind !== 'open' || document.fileName !== name || get().view.data !== '') return;
  const { fingerprint, origin } = document;
  const isKept = await services
    .keepFile({ fingerprint, name, bytes, ...origin })
    .then(() => true)
    .catch(() => false);
  if (isSameContent(get().document, document)) set({ isKept });
}

interface Opening {
  readonly services: Services;
  readonly set: Set;
  readonly get: Get;
  readonly open: Open;
  readonly showSomething: () => Promise<void>;
}

/** Opens what this browser has kept: changes that led to a view's graph, or else its file. */
export const openingKept =
  ({ services, set, get, open, showSomething }: Opening): OpenKept =>
  async (view, noticeOf, wanted = view.fingerprint ?? '') => {
    const work = await services.workTo(wanted);
    if (work !== undefined && (await openWork(services, set, get, { work, view, noticeOf }))) {
      return true;
    }
    const kept = await services.keptFile(wanted);
    if (kept === undefined) return false;
    const { name, bytes, fingerprint, ...origin } = kept;
    const outcome = await open({
      fileName: name,
      bring: () => bytes,
      viewOf: () => view,
      noticeOf,
      origin,
      isAgreed: true,
      takesSound: ({ dataset, prepared }) =>
        (prepared?.fingerprint ?? fingerprintOf(dataset)) === fingerprint,
    });
    if (outcome === 'failed') await showSomething();
    return true;
  };
