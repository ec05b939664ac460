import { afterEach, expect, test, vi } from 'vitest';
import { fetchFile, resolveAddress } from '../../src/browser/fetchFile.ts';

const ADDRESS = 'https://example.org/graph.json';
const ignore = () => {};
const never = new AbortController().signal;

/** Has the next fetches answered; what they asked for can be read from it. */
function answer(response: () => Response | Promise<Response>) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => response());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

/** A body of so many pieces of a megabyte; `read` counts those that were asked for. */
function megabytes(count: number) {
  const taken = { read: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (taken.read >= count) controller.close();
      else {
        taken.read += 1;
        controller.enqueue(new Uint8Array(1_000_000));
      }
    },
  });
  return { body, taken };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('it is asked for without cookies, without a referrer, and without going where it leads on to', async () => {
  const fetch = answer(() => new Response('{}'));
  const bytes = await fetchFile(ADDRESS, ignore, never);
  expect(new TextDecoder().decode(bytes)).toBe('{}');
  const [asked, how] = fetch.mock.lastCall!;
  expect(asked).toBe(ADDRESS);
  expect(how).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
  });
});

test('it tells how far it is', async () => {
  answer(() => new Response(megabytes(2).body, { headers: { 'content-length': '2000000' } }));
  const told = vi.fn<Parameters<typeof fetchFile>[1]>();
  await fetchFile(ADDRESS, told, never);
  expect(told.mock.calls).toEqual([
    [{ received: 1_000_000, total: 2_000_000 }],
    [{ received: 2_000_000, total: 2_000_000 }],
  ]);
});

test('more than 50 MB is not read to its end, whether it is announced or not', async () => {
  const { body, taken } = megabytes(400);
  answer(() => new Response(body));
  await expect(fetchFile(ADDRESS, ignore, never)).rejects.toThrow('more than 50 MB');
  expect(taken.read).toBeLessThan(60);
  answer(() => new Response('', { headers: { 'content-length': '50000001' } }));
  await expect(fetchFile(ADDRESS, ignore, never)).rejects.toThrow('more than 50 MB');
});

test('what is slower than 30 seconds is given up', async () => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal!.addEventListener('abort', () => reject(signal!.reason as Error));
      }),
  );
  const fetching = fetchFile(ADDRESS, ignore, never);
  const refused = expect(fetching).rejects.toThrow('within 30 seconds');
  await vi.advanceTimersByTimeAsync(30_000);
  await refused;
});

test.each([
  ['a server that refuses', () => new Response('', { status: 404 }), '404'],
  [
    'an address that leads on to another',
    () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' }),
    'leads on to another',
  ],
  [
    'a server that lets no other page read it',
    () => Promise.reject(new TypeError('Failed to fetch')),
    'CORS',
  ],
])('%s is told', async (_, response, why) => {
  answer(response);
  await expect(fetchFile(ADDRESS, ignore, never)).rejects.toThrow(why);
});

test.each([
  ['https://example.org/a.json#b', { address: 'https://example.org/a.json', isOwn: false }],
  ['graphs/a.json', { address: `${window.location.origin}/graphs/a.json`, isOwn: true }],
  ['  http://example.org:8080 ', { host: 'example.org:8080', isOwn: false }],
])('the address %j is understood', (text, expected) => {
  expect(resolveAddress(text)).toMatchObject(expected);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/plain,a', 'https://', 'blob:x'])(
  'the address %j is none',
  (text) => {
    expect(resolveAddress(text)).toBeUndefined();
  },
);
