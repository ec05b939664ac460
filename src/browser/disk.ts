import { contained } from '../core/model/direction.ts';
import type { OnDisk, Services } from '../store/services.ts';

type DiskServices = Pick<Services, 'pickFile' | 'writeTo' | 'saveAs'>;

/** The library that knows both ways to a reader's disk; with the first file that is asked for. */
const disk = () => import('browser-fs-access');

/** What comes of a question to the reader; undefined where they think better of it. */
const unlessCancelled = <Answer>(asking: Promise<Answer>): Promise<Answer | undefined> =>
  asking.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  });

const onDisk = async (handle: FileSystemFileHandle): Promise<OnDisk> => ({
  handle,
  modified: (await handle.getFile()).lastModified,
});

/** Not all browsers have it, and TypeScript knows of none. */
interface Asking {
  readonly requestPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** A handle of an earlier visit can't even be read before the reader has said yes again. */
async function ask(handle: FileSystemFileHandle & Asking): Promise<void> {
  const answer = (await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
  if (answer !== 'granted') throw new Error('the browser was not allowed to write to it');
}

/** What of a reader's disk the reader lets this page have: a file to read, one to write to. */
export const diskServices: DiskServices = {
  pickFile: async (extensions) => {
    const { fileOpen } = await disk();
    const file = await unlessCancelled(fileOpen({ extensions: [...extensions] }));
    if (file === undefined) return undefined;
    const { name, handle, lastModified: modified } = file;
    return {
      // The name stands among words of the page.
      name: contained(name),
      bytes: file,
      ...(handle === undefined ? {} : { disk: { handle, modified } }),
    };
  },
  writeTo: async ({ handle, modified }, content) => {
    await ask(handle);
    const { fileSave } = await disk();
    const before = await onDisk(handle);
    if (before.modified !== modified) {
      throw new Error('another program has changed it since it was opened');
    }
    // The browser writes beside the file, and replaces it only once all is written.
    await fileSave(content, {}, handle, true);
    return onDisk(handle);
  },
  saveAs: async (content, fileName) => {
    const { fileSave } = await disk();
    const extensions = [fileName.slice(fileName.lastIndexOf('.'))];
    const handle = await unlessCancelled(fileSave(content, { fileName, extensions }));
    return handle === undefined || handle === null ? undefined : onDisk(handle);
  },
};
