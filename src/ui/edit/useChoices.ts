import { useMemo } from 'react';
import { type ChoicesOf, choicesIn } from '../../core/edit/choices.ts';
import { selectGraph } from '../../store/selectors.ts';
import { useMessages, useRead } from '../kit/store.ts';

const NONE: ChoicesOf = () => [];

/** What can be chosen in the fields of forms that are about the open graph. */
export function useChoices(): ChoicesOf {
  const graph = useRead(selectGraph);
  const messages = useMessages();
  return useMemo(
    () => (graph === undefined ? NONE : choicesIn(messages, graph)),
    [graph, messages],
  );
}
