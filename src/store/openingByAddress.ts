import { contained } from '../core/model/direction.ts';
import { decodeView } from '../core/view/codec.ts';
import { initialView } from '../core/view/view.ts';
import type { Open, OpeningActions, ToOpen } from './opening.ts';
import { type OpenKept, viewNotice } from './restoreView.ts';
import type { Resolved, Services } from './services.ts';
import type { Get, Set } from './state.ts';

interface Opening {
  readonly services: Services;
  readonly set: Set;
  readonly get: Get;
  readonly open: Open;
  readonly openKept: OpenKept;
  /** Restores a link's view of the graph that is open. */
  readonly restoreView: (text: string) => Promise<void>;
  readonly showSomething: () => Promise<void>;
}

/** The actions that open a graph from an address, which a reader wrote or a link names. */
export function openingByAddress({
  services,
  set,
  get,
  open,
  openKept,
  restoreView,
  showSomething,
}: Opening): Pick<OpeningActions, 'openAddress' | 'answerAsking'> & {
  readonly openLinked: (text: string, data: string) => Promise<void>;
} {
  /** What is fetched once the reader agrees. */
  let asked: ToOpen | undefined;
  const toFetch = ({ address }: Resolved): ToOpen => ({
    fileName: nameOf(address),
    bring: (onProgress, stop) => services.fetchFile(address, onProgress, stop),
    viewOf: () => initialView(''),
    origin: { address },
  });
  const fetchAndOpen = async (toOpen: ToOpen): Promise<void> => {
    if ((await open(toOpen)) === 'failed') await showSomething();
  };
  const refuse = (address: string): Promise<void> =>
    fetchAndOpen({
      fileName: contained(address),
      bring: () => Promise.reject(new Error(get().messages.open.noAddress)),
      viewOf: () => initialView(''),
    });
  return {
    openAddress: async (text) => {
      const resolved = services.resolveAddress(text);
      await (resolved === undefined ? refuse(text) : fetchAndOpen(toFetch(resolved)));
    },
    /** Opens what a link to data elsewhere holds. Only from the page's own place is it fetched without a question. */
    openLinked: async (text, data) => {
      const resolved = services.resolveAddress(data);
      if (resolved === undefined) {
        await refuse(data);
        return;
      }
      const { messages, document } = get();
      const hasView = text.replace(/^#/, '') !== '';
      const decoded = decodeView(messages, hasView ? text : 'v=1');
      const view = decoded.ok ? { ...decoded.view, data: '' } : initialView('');
      const isOpen =
        document.kind === 'open' &&
        document.origin.address === resolved.address &&
        document.fingerprint === view.fingerprint;
      if (isOpen) {
        await restoreView(text);
        return;
      }
      const noticeOf: ToOpen['noticeOf'] = (found) =>
        decoded.ok
          ? viewNotice(messages.notices, 'link', view, decoded.problems, found)
          : messages.notices.notRestored('link', decoded.problem);
      const toOpen = { ...toFetch(resolved), viewOf: () => view, noticeOf };
      if (resolved.isOwn) {
        await fetchAndOpen(toOpen);
        return;
      }
      // It keeps the origin it was kept with: whoever wrote the link does not say where a reader's own file came from.
      if (await openKept(view, noticeOf)) return;
      asked = toOpen;
      set({ opening: { kind: 'asking', address: resolved.address, host: resolved.host } });
    },
    answerAsking: async (isYes) => {
      const toOpen = asked;
      asked = undefined;
      if (get().opening.kind === 'asking') set({ opening: { kind: 'idle' } });
      if (isYes && toOpen !== undefined) await fetchAndOpen(toOpen);
      else await showSomething();
    },
  };
}

/** What a fetched file is called: the last part of its path, or its host; it stands among words of the page. */
function nameOf(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '');
  if (last === undefined) return hostname;
  try {
    return contained(decodeURIComponent(last));
  } catch {
    return last;
  }
}
