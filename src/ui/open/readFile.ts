import { contained } from '../../core/model/direction.ts';
import type { FileToOpen } from '../../store/services.ts';

/** A file that the reader chose or dropped, to be read when it is opened. */
export const readFile = (file: File): FileToOpen => ({
  // The name stands among words of the page.
  name: contained(file.name),
  bytes: file.arrayBuffer().then((buffer) => new Uint8Array(buffer)),
});
