import { useState } from 'react';
import {
  keyFrom,
  SHORTCUT_IDS,
  type ShortcutId,
  shortcutOf,
  SHORTCUTS,
} from '../../store/shortcuts.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';

/** The single keys, each of which can be another one. */
export function KeyTable() {
  const [said, setSaid] = useState('');
  const { help } = useMessages();
  return (
    <>
      <table className="keys" aria-label={help.keyTable}>
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
  const { help } = useMessages();
  const choose = (text: string) => {
    const key = keyFrom(text);
    if (key === undefined || key === keys[id]) return;
    const other = shortcutOf(keys, key);
    if (other === undefined) setKey(id, key);
    onSaid(other === undefined ? '' : help.keyTaken(key, help.keyDoes[other]));
  };
  return (
    <tr>
      <th scope="row">{help.keyDoes[id]}</th>
      <td>
        <input
          type="text"
          aria-label={help.keyFor(help.keyDoes[id])}
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
            {help.keyBack(SHORTCUTS[id])}
          </button>
        )}
      </td>
    </tr>
  );
}
