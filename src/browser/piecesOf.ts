import type { Content } from '../store/content.ts';

/** So long a piece of bytes is that are in memory already. */
const PIECE = 1_000_000;

/** A file piece by piece. */
export async function* piecesOf(content: Content): AsyncGenerator<Uint8Array> {
  if (content instanceof Blob) {
    const reader = content.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  }
  for (let at = 0; at < content.length; at += PIECE) yield content.subarray(at, at + PIECE);
}
