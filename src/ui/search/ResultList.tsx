import { useEffect, useRef } from 'react';
import type { Marked } from '../../core/search/marked.ts';
import { useGraphLanguage, useMessages } from '../kit/store.ts';
import type { Line, Section } from './useResults.ts';

interface ResultListProps {
  readonly id: string;
  readonly sections: readonly Section[];
  /** The line that Enter chooses. */
  readonly current: Line | undefined;
  readonly onChoose: (line: Line) => void;
}

/** The id of a line's element, for the box to point at. */
export const lineElementId = (listId: string, line: Line): string => `${listId}-${line.id}`;

/** What was found, in groups. The focus stays in the box, which points at one of the lines. */
export function ResultList({ id, sections, current, onChoose }: ResultListProps) {
  const { search } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const line = list.current?.querySelector('[aria-selected="true"]');
    const isFirst = line === list.current?.querySelector('[role="option"]');
    // With the first line comes the title above it.
    if (isFirst) list.current?.scrollTo?.({ top: 0 });
    else line?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <div
      className="results-list"
      role="listbox"
      tabIndex={-1}
      id={id}
      aria-label={search.results}
      ref={list}
    >
      {sections.map((section) => (
        <div key={section.id} role="group" aria-label={section.title}>
          <p className="results-title" aria-hidden>
            {section.title}
          </p>
          {section.lines.map((line) => (
            // The keys are the box's, which has the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={line.id}
              id={lineElementId(id, line)}
              role="option"
              tabIndex={-1}
              className="result"
              aria-selected={line === current}
              onClick={() => onChoose(line)}
            >
              <LineText line={line} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function LineText({ line }: { readonly line: Line }) {
  const { search } = useMessages();
  const language = useGraphLanguage();
  if ('words' in line) return <span className="way-on">{line.words}</span>;
  const { found, hiddenBy } = line;
  return (
    <>
      <span
        className={hiddenBy === undefined ? 'result-label' : 'result-label hidden'}
        lang={language}
      >
        <MarkedText marked={found.label} />
      </span>{' '}
      <span className="small">{found.detail}</span>
      {found.excerpt !== undefined && (
        <span className="note result-excerpt" lang={language}>
          <MarkedText marked={found.excerpt} />
        </span>
      )}
      {hiddenBy !== undefined && (
        <span className="result-hidden">
          {search.hiddenBy(hiddenBy)} <span className="result-show">{search.show}</span>
        </span>
      )}
    </>
  );
}

/** A text in which what was looked for stands out. */
function MarkedText({ marked: { text, ranges } }: { readonly marked: Marked }) {
  return (
    <>
      {ranges.map(([start, end], index) => (
        <span key={start}>
          {text.slice(ranges[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
