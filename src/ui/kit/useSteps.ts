import { useEffect, useMemo, useReducer } from 'react';
import { SLICE, Work } from '../../store/steps.ts';

/** How far work is: what came of it, or until then what it has told. */
interface Progress<Result, SoFar> {
  readonly result: Result | undefined;
  readonly soFar: SoFar | undefined;
}

/** Work that is done step by step, as far as it is; long work leaves the page free. */
export function useProgress<Result, SoFar>(
  begin: (() => Iterator<SoFar | undefined, Result>) | undefined,
): Progress<Result, SoFar> {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const work = useMemo(() => (begin === undefined ? undefined : new Work(begin())), [begin]);
  useEffect(() => {
    if (work === undefined || work.result !== undefined) return undefined;
    const slice = () => {
      const { soFar } = work;
      work.goOn(SLICE);
      if (work.result === undefined) timer = setTimeout(slice);
      if (work.result !== undefined || work.soFar !== soFar) drawAgain();
    };
    let timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [work]);
  return { result: work?.result, soFar: work?.soFar };
}

/** What comes of work that is done step by step, and undefined until it is done; long work leaves the page free. */
export const useSteps = <Result>(
  begin: (() => Iterator<unknown, Result>) | undefined,
): Result | undefined => useProgress(begin).result;
