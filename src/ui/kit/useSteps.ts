import { useEffect, useMemo, useReducer } from 'react';
import { SLICE, Work } from '../../store/steps.ts';

/** What comes of work that is done step by step, and undefined until it is done; long work leaves the page free. */
export function useSteps<Result>(
  begin: (() => Iterator<unknown, Result>) | undefined,
): Result | undefined {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const work = useMemo(() => (begin === undefined ? undefined : new Work(begin())), [begin]);
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
