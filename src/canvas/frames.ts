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

/** Takes so many steps between one frame and the next, until all are taken; what it gives back leaves the rest. */
export function inSlices(steps: Iterator<unknown>, size: number): () => void {
  let cancel = () => {};
  const slice = () => {
    for (let n = 0; n < size; n += 1) if (steps.next().done === true) return;
    cancel = afterFrame(slice);
  };
  slice();
  return () => cancel();
}
