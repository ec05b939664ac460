import { readIds, writeIds } from '../filters/choiceFilter.ts';
import type { Messages } from '../messages/messages.ts';
import type { Parameters } from '../filters/filter.ts';
import {
  INITIAL_TABLE,
  TABLE_KINDS,
  type TableChoices,
  type TableOrder,
  type TableSettings,
} from './view.ts';

/** The table as link parameters: `table=events&events-order=-date&events-columns=date,name`. */
export const writeTable = (table: TableSettings): Parameters => ({
  ...(table.kind === INITIAL_TABLE.kind ? {} : { table: table.kind }),
  ...Object.fromEntries(
    TABLE_KINDS.flatMap((kind) => {
      const { order, columns } = table[kind];
      return [
        ...(order === undefined ? [] : [[`${kind}-order`, writeOrder(order)]]),
        ...(columns === undefined ? [] : [[`${kind}-columns`, writeIds(columns)]]),
      ];
    }),
  ),
});

const writeOrder = ({ by, descending }: TableOrder): string => `${descending ? '-' : ''}${by}`;

/** Reads them; which columns a table has, only its graph can tell. */
export function readTable(
  links: Messages['links'],
  parameters: Parameters,
  problems: string[],
): TableSettings {
  const asked = parameters['table'] ?? INITIAL_TABLE.kind;
  const kind = TABLE_KINDS.find((one) => one === asked);
  if (kind === undefined) problems.push(links.noTable(asked));
  const [relations, events, actors] = TABLE_KINDS.map((one): TableChoices => {
    const order = readOrder(parameters[`${one}-order`]);
    const columns = readIds(parameters[`${one}-columns`] ?? '');
    return {
      ...(order === undefined ? {} : { order }),
      ...(columns.length === 0 ? {} : { columns }),
    };
  }) as [TableChoices, TableChoices, TableChoices];
  return { kind: kind ?? INITIAL_TABLE.kind, relations, events, actors };
}

function readOrder(text = ''): TableOrder | undefined {
  const descending = text.startsWith('-');
  const by = descending ? text.slice(1) : text;
  return by === '' ? undefined : { by, descending };
}
