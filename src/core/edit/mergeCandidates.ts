import { relationType } from '../graph/vocabulary.ts';
import { type Dataset, isEvent, type Statement } from '../model/dataset.ts';
import { partiesOf } from '../model/status.ts';
import { type Item, itemsIn, type ListName } from './edit.ts';

/** What can be the same as an item: of relations, those between the same actors; of events, those that share some. */
export function mergeCandidates(dataset: Dataset, list: ListName, item: Item): readonly Item[] {
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
