import { useId, useMemo, useState } from 'react';
import { itemInWords } from '../../core/edit/differenceInWords.ts';
import { itemOf, type ListName, type Merge } from '../../core/edit/edit.ts';
import { mergeCandidates } from '../../core/edit/mergeCandidates.ts';
import { claimsLeftOut } from '../../core/edit/mergedStatement.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { useMessages } from '../kit/store.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { Named, useDifference } from './Consequences.tsx';

interface MergeDialogProps {
  readonly graph: Graph;
  readonly list: ListName;
  /** Of the one that stays. */
  readonly id: string;
  readonly onClose: () => void;
}

/** Makes one of two that turn out to be the same: asks which the other is, and tells what changes. */
export function MergeDialog({ graph, list, id, onClose }: MergeDialogProps) {
  const messages = useMessages();
  const words = messages.edit.merge;
  const selectId = useId();
  const [other, setOther] = useState('');
  const change = useMemo(
    (): Merge | undefined =>
      other === '' ? undefined : { kind: 'merge', list, id: other, into: id },
    [other, list, id],
  );
  const { changed } = useDifference(graph, change);
  const item = itemOf(graph.dataset, list, id);
  const choices = useMemo(
    () =>
      item === undefined
        ? []
        : mergeCandidates(graph.dataset, list, item)
            .map((one) => ({
              id: one.id,
              label: itemInWords(messages, graph, { list, item: one }),
            }))
            .toSorted((a, b) => a.label.localeCompare(b.label)),
    [messages, graph, list, item],
  );
  if (item === undefined) return null;
  const gone = itemOf(graph.dataset, list, other);
  const leftOut =
    gone !== undefined && 'claims' in item && 'claims' in gone ? claimsLeftOut(item, gone) : [];
  return (
    <ChangeDialog
      title={words.title(itemInWords(messages, graph, { list, item }))}
      change={change}
      action={words.do}
      onClose={onClose}
    >
      <p>{choices.length === 0 ? words.nothing : words.how}</p>
      {choices.length > 0 && (
        <div className="field">
          <label htmlFor={selectId}>{words.other}</label>
          <select id={selectId} value={other} onChange={({ target }) => setOther(target.value)}>
            <option value="">{messages.edit.choose}</option>
            {choices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
      )}
      <Named
        graph={graph}
        title={words.changes}
        items={changed.map((one) => ({ list: one.list, item: one.before }))}
      />
      {leftOut.length > 0 && <p>{words.leftOut(leftOut.length)}</p>}
    </ChangeDialog>
  );
}
