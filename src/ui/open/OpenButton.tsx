import { FolderOpen } from 'lucide-react';
import { useMessages } from '../kit/store.ts';

/** Leads to all the ways in which a graph can be opened. */
export function OpenButton({ onOpen }: { readonly onOpen: () => void }) {
  const { page } = useMessages();
  return (
    <button type="button" className="tool" onClick={onOpen}>
      <FolderOpen aria-hidden size={16} />
      <span className="tool-label">{page.open}</span>
    </button>
  );
}
