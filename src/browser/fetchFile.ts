import { joined } from '../core/model/joined.ts';
import type { Fetched, Resolved } from '../store/services.ts';

/** Larger files are not fetched: reading stops there, whatever the server announced. In bytes. */
const MOST = 50_000_000;

/** What has not come by then is given up. In ms. */
const PATIENCE = 30_000;

const MEGABYTES = MOST / 1_000_000;
const TOO_LARGE = `it has more than ${MEGABYTES} MB: download it, and open it as a file`;
const TOO_SLOW = `it did not come within ${PATIENCE / 1000} seconds`;

/** What an address leads to, seen from this page; undefined where it is none of http or https. */
export function resolveAddress(text: string): Resolved | undefined {
  if (!URL.canParse(text.trim(), window.location.href)) return undefined;
  const url = new URL(text.trim(), window.location.href);
  if (!['http:', 'https:'].includes(url.protocol)) return undefined;
  url.hash = '';
  return { address: url.href, host: url.host, isOwn: url.origin === window.location.origin };
}

/**
 * Fetches a file: without cookies or passwords, and without saying from which page. An address that leads on to another
 * is not followed, since the reader has agreed to this one alone. Rejects with an Error that says why: refused by the
 * server, larger than 50 MB, slower than 30 seconds, or not to be read by other pages (CORS).
 */
export async function fetchFile(
  address: string,
  onProgress: (fetched: Fetched) => void,
  stop: AbortSignal,
): Promise<Uint8Array> {
  const own = new AbortController();
  const timer = window.setTimeout(() => own.abort(new Error(TOO_SLOW)), PATIENCE);
  stop.addEventListener('abort', () => own.abort(stop.reason), { once: true });
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal: own.signal,
    });
    return await bodyOf(response, onProgress);
  } catch (error) {
    if (own.signal.aborted) throw own.signal.reason;
    // A TypeError of fetch says nothing of its reason: browsers hide it from pages.
    if (error instanceof TypeError) throw new Error(UNREACHABLE, { cause: error });
    throw error;
  } finally {
    window.clearTimeout(timer);
    // Whatever is still on its way is not wanted.
    own.abort();
  }
}

const UNREACHABLE =
  'it could not be fetched: there is no connection, or its server does not allow other pages to read it (CORS)';

async function bodyOf(
  response: Response,
  onProgress: (fetched: Fetched) => void,
): Promise<Uint8Array> {
  if (response.type === 'opaqueredirect') {
    throw new Error('the address leads on to another one: give the one at which the file is');
  }
  if (!response.ok) throw new Error(`its server answered with ${response.status}`);
  const announced = Number(response.headers.get('content-length') ?? 0);
  // Of a packed answer the length is that of the package.
  const isPacked = response.headers.has('content-encoding');
  if (announced > MOST) throw new Error(TOO_LARGE);
  const parts: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) break;
    received += part.value.length;
    if (received > MOST) throw new Error(TOO_LARGE);
    parts.push(part.value);
    onProgress({ received, ...(announced === 0 || isPacked ? {} : { total: announced }) });
  }
  return joined(parts);
}
