import { contained } from '../../core/model/direction.ts';
import type { FileToOpen } from '../../store/services.ts';

/** A file that the reader dropped or pasted, to be read when it is opened. */
export const readFile = (file: File, handle?: FileSystemFileHandle): FileToOpen => ({
  // The name stands among words of the page.
  name: contained(file.name),
  bytes: file,
  ...(handle === undefined ? {} : { disk: { handle, modified: file.lastModified } }),
});

/** Text as if it were a file of that name. */
export const textAsFile = (name: string, text: string): FileToOpen => ({
  name,
  bytes: new TextEncoder().encode(text),
});
