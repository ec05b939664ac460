import { useMemo } from 'react';
import { type Difference, differenceOf } from '../../core/edit/difference.ts';
import { itemInWords } from '../../core/edit/differenceInWords.ts';
import { type Edit, edited } from '../../core/edit/edit.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { useGraphLanguage, useMessages } from '../kit/store.ts';

/** So many are named; of the rest, how many there are. */
const MOST = 8;

/** What a change would do to the graph. */
export const useDifference = ({ dataset }: Graph, change: Edit | undefined): Difference =>
  useMemo(
    () => differenceOf(dataset, change === undefined ? dataset : edited(dataset, change)),
    [dataset, change],
  );

interface NamedProps {
  readonly graph: Graph;
  readonly title: string;
  readonly items: Difference['removed'];
}

/** The items that a change is about, by name, under a heading; nothing where there are none. */
export function Named({ graph, title, items }: NamedProps) {
  const messages = useMessages();
  const language = useGraphLanguage();
  if (items.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {items.slice(0, MOST).map((found) => (
          <li key={`${found.list} ${found.item.id}`} lang={language}>
            {itemInWords(messages, graph, found)}
          </li>
        ))}
        {items.length > MOST && <li>{messages.edit.andMore(items.length - MOST)}</li>}
      </ul>
    </>
  );
}
