import { useEffect, useMemo, useReducer } from 'react';

/** So long work keeps the page waiting at first, in ms: what is done by then is there with the next drawing. */
const AT_ONCE = 30;
/** So long it does afterwards, again and again, until all is done. */
const SLICE = 15;

/** What comes of work that is done step by step, and undefined until it is done; long work leaves the page free. */
export function useSteps<Result>(
  begin: (() => Iterator<unknown, Result>) | undefined,
): Result | undefined {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const work = useMemo(() => {
    if (begin === undefined) return undefined;
    const started = new Work(begin());
    started.goOn(AT_ONCE);
    return started;
  }, [begin]);
  useEffect(() => {
    if (work === undefined || work.result !== undefined) return undefined;
    const slice = () => {
      work.goOn(SLICE);
      if (work.result === undefined) timer = setTimeout(slice);
      else drawAgain();
    };
    let timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [work]);
  return work?.result;
}

/** Something that is done step by step. */
class Work<Result> {
  result: Result | undefined;
  private readonly steps: Iterator<unknown, Result>;

  constructor(steps: Iterator<unknown, Result>) {
    this.steps = steps;
  }

  /** Takes steps until so many ms are over, or all is done. */
  goOn(ms: number): void {
    const end = performance.now() + ms;
    while (this.result === undefined && performance.now() < end) {
      const step = this.steps.next();
      if (step.done === true) this.result = step.value;
    }
  }
}
