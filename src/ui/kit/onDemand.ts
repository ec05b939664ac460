import {
  type ComponentType,
  createElement,
  startTransition,
  use,
  useEffect,
  useState,
} from 'react';

/** Code could not be fetched: there is no connection, or the page's files have been replaced by newer ones. */
export class NotFetched extends Error {}

/** Code that is fetched when it is asked for first, and here from then on. What failed is tried again when next asked for. */
export class OnDemand<Code> {
  here: Code | undefined;
  failure: NotFetched | undefined;
  private readonly bring: () => Promise<Code>;
  private coming: Promise<Code> | undefined;
  private readonly watchers = new Set<() => void>();

  constructor(bring: () => Promise<Code>) {
    this.bring = bring;
  }

  /** The same promise for all who ask meanwhile. Rejects with `NotFetched`. */
  readonly load = (): Promise<Code> => {
    this.coming ??= this.fetch();
    return this.coming;
  };

  /** Calls back once the code is here, or failed to come, whoever has asked for it; what is returned ends that. */
  watch(tell: () => void): () => void {
    this.watchers.add(tell);
    return () => this.watchers.delete(tell);
  }

  private async fetch(): Promise<Code> {
    this.failure = undefined;
    try {
      this.here = await this.bring();
      return this.here;
    } catch (error) {
      this.coming = undefined;
      this.failure = new NotFetched('not fetched', { cause: error });
      throw this.failure;
    } finally {
      for (const tell of this.watchers) tell();
    }
  }
}

type Coming<Code> = Partial<Pick<OnDemand<Code>, 'here' | 'failure'>>;

/**
 * Code that something else asks for, drawn with in a transition once it is here; or why it can't be had. Whoever is
 * drawn anew after that asks for it again.
 */
export function useHere<Code>(part: OnDemand<Code>): Coming<Code> {
  const [coming, setComing] = useState<Coming<Code>>(() => ({ here: part.here }));
  useEffect(() => {
    const show = () => startTransition(() => setComing({ here: part.here, failure: part.failure }));
    const stop = part.watch(show);
    // It may have come between the drawing and now.
    if (part.here !== undefined) show();
    else if (part.failure !== undefined) part.load().catch(() => {});
    return stop;
  }, [part]);
  return coming;
}

/** A component that is fetched when it is drawn first, or when `load` is called: below a `Suspense`, and in a `Boundary`. */
export function componentOnDemand<Props extends object>(
  bring: () => Promise<ComponentType<Props>>,
): ComponentType<Props> & Pick<OnDemand<unknown>, 'load'> {
  const part = new OnDemand(bring);
  const Component = (props: Props) => createElement(part.here ?? use(part.load()), props);
  return Object.assign(Component, { load: part.load });
}
