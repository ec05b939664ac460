/** So long work keeps the page waiting at first, in ms: what is done by then is there with the next drawing. */
const AT_ONCE = 30;
/** So long it does afterwards, again and again, until all is done. */
export const SLICE = 15;

/** Something that is done step by step. */
export class Work<Result> {
  result: Result | undefined;
  private readonly steps: Iterator<unknown, Result>;

  /** Does as much at once as nobody notices. */
  constructor(steps: Iterator<unknown, Result>) {
    this.steps = steps;
    this.goOn(AT_ONCE);
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

/** Not all browsers have it, and TypeScript knows of none. */
const { scheduler } = globalThis as {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
};

/** Ends once the page has had its turn; of timers, browsers would make us wait some ms each. */
export const pageHadItsTurn = (): Promise<void> =>
  scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/** What comes of steps that leave the page free meanwhile; undefined once nobody wants it any more. */
export async function inSlices<Result extends object>(
  steps: Iterator<unknown, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  const work = new Work(steps);
  while (work.result === undefined) {
    await pageHadItsTurn();
    if (!isWanted()) return undefined;
    work.goOn(SLICE);
  }
  return work.result;
}
