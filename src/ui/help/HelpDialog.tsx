import { isLanguage, LANGUAGES } from '../../core/messages/messages.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Rich } from '../kit/Rich.tsx';
import { KeyTable } from './KeyTable.tsx';

/** What the marks, statuses and dates mean, and how to get about. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { help, vocabulary } = useMessages();
  return (
    <Dialog title={help.help} onClose={onClose}>
      <div className="help">
        <h3>{help.see}</h3>
        {help.marks.map((text) => (
          <p key={text}>
            <Rich text={text} />
          </p>
        ))}
        <h3>{help.status}</h3>
        <dl className="facts">
          {Object.entries(vocabulary.statuses).map(([key, { label, meaning }]) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>{help.denial}</p>
        <h3>{help.dates}</h3>
        <p>
          <Rich text={help.aboutDates} />
        </p>
        <h3>{help.gettingAbout}</h3>
        <ul>
          {help.ways.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <SingleKeys />
        <KeyTable />
        <LanguageChoice />
      </div>
    </Dialog>
  );
}

/** Keys without Ctrl get in the way of who speaks to the computer, or whose hand slips. */
function SingleKeys() {
  const isOn = useRead((state) => state.singleKeys);
  const { setSingleKeys } = useActions();
  const { help } = useMessages();
  return (
    <>
      <h3>{help.keys}</h3>
      <Checkbox label={help.keysOn} isChecked={isOn} onChange={setSingleKeys} />
      <p className="note">{help.keysInGraph}</p>
    </>
  );
}

/** Each language by its own name, for who reads no other. */
function LanguageChoice() {
  const language = useRead((state) => state.language);
  const { setLanguage } = useActions();
  const { page } = useMessages();
  return (
    <>
      <h3>{page.language}</h3>
      <select
        aria-label={page.language}
        value={language}
        onChange={(event) => {
          if (isLanguage(event.target.value)) void setLanguage(event.target.value);
        }}
      >
        {Object.entries(LANGUAGES).map(([id, name]) => (
          <option key={id} value={id} lang={id}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
