import { useMemo } from 'react';
import { itemInWords } from '../../core/edit/differenceInWords.ts';
import type { Remove } from '../../core/edit/edit.ts';
import { itemOf } from '../../core/edit/edit.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { useGraphLanguage, useMessages } from '../kit/store.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { Named, useDifference } from './Consequences.tsx';

interface RemoveDialogProps extends Pick<Remove, 'list' | 'id'> {
  readonly graph: Graph;
  readonly onClose: () => void;
}

/** Asks before something is removed, and names what goes with it. */
export function RemoveDialog({ graph, list, id, onClose }: RemoveDialogProps) {
  const messages = useMessages();
  const language = useGraphLanguage();
  const words = messages.edit.remove;
  const change = useMemo((): Remove => ({ kind: 'remove', list, id }), [list, id]);
  const { removed, changed } = useDifference(graph, change);
  const item = itemOf(graph.dataset, list, id);
  const also = removed.filter((one) => one.list !== list || one.item.id !== id);
  if (item === undefined) return null;
  return (
    <ChangeDialog title={words.title} change={change} action={words.do} onClose={onClose}>
      <p lang={language}>
        <strong>{itemInWords(messages, graph, { list, item })}</strong>
      </p>
      {also.length + changed.length === 0 && <p>{words.alone}</p>}
      <Named graph={graph} title={words.also} items={also} />
      <Named
        graph={graph}
        title={words.changed}
        items={changed.map((one) => ({ list: one.list, item: one.before }))}
      />
    </ChangeDialog>
  );
}
