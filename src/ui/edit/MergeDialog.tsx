import { useId, useMemo, useState } from 'react';
import { itemInWords } from '../../core/edit/differenceInWords.ts';
import { type Item, itemOf, itemsIn, type ListName, type Merge } from '../../core/edit/edit.ts';
import { claimsLeftOut } from '../../core/edit/mergedStatement.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { relationType } from '../../core/graph/vocabulary.ts';
import { isEvent, type Statement } from '../../core/model/dataset.ts';
import { partiesOf } from '../../core/model/status.ts';
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
        : candidates(graph, list, item)
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

/** What can be the same as an item: of relations, those between the same actors; of events, those that share some. */
function candidates({ dataset }: Graph, list: ListName, item: Item): readonly Item[] {
  const others = itemsIn(dataset, list).filter(({ id }) => id !== item.id);
  if (list === 'actors' || list === 'sources') return others;
  const statement = item as Statement;
  const parties = new Set<string>(partiesOf(statement));
  const isDirected = ({ type }: Statement) => relationType(dataset, type).directed;
  return (others as readonly Statement[]).filter((one) => {
    if (isEvent(one) || isEvent(statement)) return partiesOf(one).some((id) => parties.has(id));
    const isAlong = one.from === statement.from && one.to === statement.to;
    const isAgainst = one.from === statement.to && one.to === statement.from;
    return isAlong || (isAgainst && !isDirected(one) && !isDirected(statement));
  });
}
