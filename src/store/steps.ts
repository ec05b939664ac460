/** So long work keeps the page waiting at first, in ms: what is done by then is there with the next drawing. */
const AT_ONCE = 30;
/** So long it does afterwards, again and again, until all is done. */
export const SLICE = 15;

/** Something that is done step by step; a step may tell what has come of it so far. */
export class Work<Result, SoFar = unknown> {
  result: Result | undefined;
  soFar: SoFar | undefined;
  private readonly steps: Iterator<SoFar | undefined, Result>;

  /** Does as much at once as nobody notices. */
  constructor(steps: Iterator<SoFar | undefined, Result>) {
    this.steps = steps;
    this.goOn(AT_ONCE);
  }

  /** Takes steps until so many ms are over, or all is done. */
  goOn(ms: number): void {
    const end = performance.now() + ms;
    while (this.result === undefined && performance.now() < end) {
      const step = this.steps.next();
      if (step.done === true) this.result = step.value;
      else this.soFar = step.value ?? this.soFar;
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
