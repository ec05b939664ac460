import { Merge, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Draft } from '../../core/edit/draft.ts';
import type { ListName } from '../../core/edit/edit.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { Tool } from '../kit/Tool.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

interface ItemToolsProps {
  readonly graph: Graph;
  readonly list: ListName;
  readonly id: string;
  /** What of the item its tools are told apart by, where several stand together. */
  readonly name?: string;
  /** What a relation that is added here begins with. */
  readonly relation?: Draft;
}

/** What changes an item, while the graph is edited. */
export function ItemTools({ graph, list, id, name, relation }: ItemToolsProps) {
  const isEditing = useRead((state) => state.isEditing);
  const { openEditor } = useActions();
  const { edit } = useMessages();
  const [dialog, setDialog] = useState<'remove' | 'merge'>();
  if (!isEditing) return null;
  const close = () => setDialog(undefined);
  const label = name === undefined ? edit.thisItem : edit.ofItem(name);
  return (
    <div className="panel-buttons" role="group" aria-label={label}>
      <Tool icon={Pencil} label={edit.changeIt} onClick={() => void openEditor({ list, id })} />
      {relation !== undefined && <AddRelation given={relation} />}
      <Tool icon={Merge} label={edit.mergeIt} onClick={() => setDialog('merge')} />
      <Tool icon={Trash2} label={edit.removeIt} onClick={() => setDialog('remove')} />
      {dialog === 'remove' && <RemoveDialog graph={graph} list={list} id={id} onClose={close} />}
      {dialog === 'merge' && <MergeDialog graph={graph} list={list} id={id} onClose={close} />}
    </div>
  );
}

/** A relation more, between actors that are already known. */
export function AddRelation({ given }: { readonly given: Draft }) {
  const isEditing = useRead((state) => state.isEditing);
  const { openEditor } = useActions();
  const { edit } = useMessages();
  if (!isEditing) return null;
  return (
    <Tool
      icon={Plus}
      label={edit.add.relations}
      onClick={() => void openEditor({ list: 'relations', given })}
    />
  );
}
