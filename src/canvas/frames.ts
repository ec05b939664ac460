/**
 * Does work after the next frame is drawn, in a task of its own: long work between two frames then never adds up with
 * the drawing of one. What it gives back calls that off.
 */
export function afterFrame(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * Takes steps, so many at least and for so many ms between one frame and the next, until all are taken; what it gives
 * back leaves the rest.
 */
export function inSlices(steps: Iterator<unknown>, least: number, ms = 0): () => void {
  let cancel = () => {};
  const slice = () => {
    const end = performance.now() + ms;
    for (let n = 0; n < least || performance.now() < end; n += 1)
      if (steps.next().done === true) return;
    cancel = afterFrame(slice);
  };
  slice();
  return () => cancel();
}
