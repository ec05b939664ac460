import { X } from 'lucide-react';
import { groupInWords } from '../../core/scene/groupInWords.ts';
import { selectGathering, selectScene } from '../../store/selectors.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { useActions, useMessages, useRead, useServices } from '../kit/store.ts';

/** What of a large graph is gathered, and how to open it. Only there while something is. */
export function GatheredBar() {
  const gathered = useRead((state) => selectScene(state)?.gathered);
  const gathering = useRead(selectGathering);
  const opened = useRead((state) => state.view.opened);
  const everything = useRead((state) => state.view.everything);
  const { openGroup, closeGroups, setEverything } = useActions();
  const canDraw = useServices().openUnderlay !== undefined;
  const messages = useMessages();
  const { gathered: words } = messages;
  if (
    gathered === undefined ||
    gathering === undefined ||
    (gathered.groups === 0 && opened.length === 0)
  )
    return null;
  const open = opened.flatMap((id) => {
    const group = gathering.numberOf(id);
    return group === undefined ? [] : [{ id, name: groupInWords(messages, gathering, group) }];
  });
  return (
    <div className="gathered-bar" role="group" aria-label={words.label}>
      <p>
        {words.line(gathered)} {words.how}
      </p>
      <Checkbox
        label={canDraw ? words.everything : `${words.everything} (${words.noEverything})`}
        isChecked={everything && canDraw}
        isDisabled={!canDraw}
        onChange={setEverything}
      />
      {everything && canDraw && <p>{words.everythingHow}</p>}
      {open.length > 0 && (
        <ul aria-label={words.open}>
          {open.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className="quiet"
                aria-label={words.close(name)}
                onClick={() => openGroup(id, false)}
              >
                {name} <X aria-hidden size={12} />
              </button>
            </li>
          ))}
          {open.length > 1 && (
            <li>
              <button type="button" className="quiet" onClick={closeGroups}>
                {words.closeAll}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
