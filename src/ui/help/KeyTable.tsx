import { useState } from 'react';
import {
  keyFrom,
  SHORTCUT_IDS,
  type ShortcutId,
  shortcutOf,
  SHORTCUTS,
} from '../../store/shortcuts.ts';
import { useActions, useRead } from '../kit/store.ts';

const DOES: Readonly<Record<ShortcutId, string>> = {
  search: 'Go to the search',
  help: 'Open this help',
  zoomIn: 'In the graph: zoom in',
  zoomOut: 'In the graph: zoom out',
  fit: 'In the graph: show all of it',
};

/** The single keys, each of which can be another one. */
export function KeyTable() {
  const [said, setSaid] = useState('');
  return (
    <>
      <table className="keys" aria-label="Single keys">
        <tbody>
          {SHORTCUT_IDS.map((id) => (
            <KeyRow key={id} id={id} onSaid={setSaid} />
          ))}
        </tbody>
      </table>
      <p className="small" role="status">
        {said}
      </p>
    </>
  );
}

interface KeyRowProps {
  readonly id: ShortcutId;
  /** Says what came of a change, where that is not to be seen. */
  readonly onSaid: (words: string) => void;
}

function KeyRow({ id, onSaid }: KeyRowProps) {
  const keys = useRead((state) => state.keys);
  const { setKey } = useActions();
  const choose = (text: string) => {
    const key = keyFrom(text);
    if (key === undefined || key === keys[id]) return;
    const other = shortcutOf(keys, key);
    if (other === undefined) setKey(id, key);
    onSaid(other === undefined ? '' : `“${key}” is taken: ${DOES[other]}.`);
  };
  return (
    <tr>
      <th scope="row">{DOES[id]}</th>
      <td>
        <input
          type="text"
          aria-label={`Key: ${DOES[id]}`}
          autoComplete="off"
          autoCapitalize="off"
          value={keys[id]}
          onFocus={({ target }) => target.select()}
          // Typed beside the key that is there, or in its place.
          onChange={({ target }) => choose(target.value.replace(keys[id], ''))}
        />
      </td>
      <td>
        {keys[id] !== SHORTCUTS[id] && (
          <button type="button" className="quiet" onClick={() => choose(SHORTCUTS[id])}>
            Back to “{SHORTCUTS[id]}”
          </button>
        )}
      </td>
    </tr>
  );
}
