import { Search as SearchIcon } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { useKey } from '../kit/useKey.ts';
import { lineElementId, ResultList } from './ResultList.tsx';
import { type Line, type Search, type Section, useResults } from './useResults.ts';

interface SearchBoxProps {
  /** Called when something was chosen, and its evidence is to be shown. */
  readonly onFound: () => void;
}

/** Search in the open graph, also on "/". On a narrow screen it is a button until it is wanted. */
export function SearchBox({ onFound }: SearchBoxProps) {
  const isNarrow = useRead((state) => state.narrow);
  // What was looked for in one graph says nothing in another.
  const graph = useRead(({ document }) =>
    document.kind === 'open' ? document.fingerprint : undefined,
  );
  const { search } = useMessages();
  const [isWanted, setWanted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element>(null);
  const open = () => {
    cameFrom.current = document.activeElement;
    setWanted(true);
    input.current?.focus();
    input.current?.select();
  };
  const leave = () => {
    const { current } = cameFrom;
    input.current?.blur();
    // A button that had to make room for the search is back only after the next drawing.
    if (current instanceof HTMLElement) requestAnimationFrame(() => current.focus());
  };
  // On a narrow screen the box is there only after the next drawing.
  useEffect(() => {
    if (isWanted) input.current?.focus();
  }, [isWanted]);
  useKey('search', open);
  if (graph === undefined) return null;
  const isShown = !isNarrow || isWanted;
  return (
    <>
      {isNarrow && (
        <button
          type="button"
          className="tool search-open"
          aria-label={search.search}
          onClick={open}
        >
          <SearchIcon aria-hidden size={16} />
        </button>
      )}
      {isShown && (
        <Box
          key={graph}
          input={input}
          onLeave={leave}
          onFound={onFound}
          onBlur={() => setWanted(false)}
        />
      )}
    </>
  );
}

interface BoxProps extends SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Called when the reader gives the search up. */
  readonly onLeave: () => void;
  readonly onBlur: () => void;
}

/**
 * The field and its list. React Aria's ComboBox would hide the rest of the page from screen readers while the list is
 * open, though the keyboard reaches it; so the pattern is written out here (ARIA APG, combobox with a list).
 */
function Box({ input, onLeave, onFound, onBlur }: BoxProps) {
  const { goTo } = useActions();
  const { search: says } = useMessages();
  const key = useRead((state) => (state.singleKeys ? state.keys.search : undefined));
  const listId = useId();
  const [search, setSearch] = useState<Search>({ text: '' });
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  /** The search whose first result is to be chosen once it is there: Enter came before it. */
  const entered = useRef<Search>(undefined);
  const { sections, isSearching } = useResults(search, isOpen);
  const lines = sections.flatMap((section) => section.lines);
  const current =
    lines.find(({ id }) => id === chosen) ?? lines.find((line) => 'found' in line) ?? lines[0];
  const list = (next: Search) => {
    setSearch(next);
    setChosen(undefined);
    setOpen(true);
    // Where a line was pressed, that has the focus.
    input.current?.focus();
  };
  const close = () => {
    setOpen(false);
    // A source that was looked into belongs to the list that closes.
    setSearch({ text: search.text });
  };
  const choose = (line: Line) => {
    if ('leadsTo' in line) list(line.leadsTo);
    else if (line.found.kind === 'source') list({ text: search.text, source: line.found });
    else {
      goTo({ kind: line.found.kind, id: line.found.id });
      close();
      // A line that was pressed goes with its list, and no blur is told of.
      onBlur();
      onFound();
    }
  };
  const step = (by: 1 | -1) => {
    setOpen(true);
    if (!isOpen || current === undefined) return;
    const at = (lines.indexOf(current) + by + lines.length) % lines.length;
    setChosen(lines[at]!.id);
  };
  const KEYS: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => {
      if (isOpen && current !== undefined) choose(current);
      else {
        setOpen(true);
        if (isSearching) entered.current = search;
      }
    },
    Escape: isOpen ? close : onLeave,
  };
  const chooseEntered = useEffectEvent(() => {
    // Whoever typed on, or left, wants something else.
    if (entered.current === search && isOpen && current !== undefined) choose(current);
    entered.current = undefined;
  });
  useEffect(() => {
    if (!isSearching) chooseEntered();
  }, [isSearching]);
  return (
    <div
      className="search"
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        close();
        onBlur();
      }}
    >
      <div className="search-field">
        <SearchIcon aria-hidden size={16} />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={says.search}
          aria-keyshortcuts={key}
          aria-autocomplete="list"
          aria-expanded={lines.length > 0}
          aria-controls={lines.length > 0 ? listId : undefined}
          aria-activedescendant={current === undefined ? undefined : lineElementId(listId, current)}
          placeholder={says.search}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          value={search.text}
          onChange={(event) => list({ text: event.target.value })}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onKeyDown={(event) => {
            const act = KEYS[event.key];
            // An Enter that ends a word in Chinese or Japanese is not meant for the list.
            if (act === undefined || event.nativeEvent.isComposing) return;
            event.preventDefault();
            act();
          }}
        />
        {key !== undefined && <kbd aria-hidden>{key}</kbd>}
      </div>
      {isOpen && (
        <div className="popover results">
          {lines.length > 0 && (
            <ResultList id={listId} sections={sections} current={current} onChoose={choose} />
          )}
          {isSearching && <p className="results-none">{says.searching}</p>}
          {lines.length === 0 && !isSearching && (
            <p className="results-none">{says.nothing(search.text.trim())}</p>
          )}
        </div>
      )}
      <p className="unseen" role="status">
        {isOpen &&
          search.text.trim() !== '' &&
          (isSearching ? says.searching : heardOf(sections) || says.nothing(search.text.trim()))}
      </p>
    </div>
  );
}

/** "Actors (2), Sources (1)", for who does not see the list. */
const heardOf = (sections: readonly Section[]): string =>
  sections.map(({ title }) => title).join(', ');
