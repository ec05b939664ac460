import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { type Bits, hasBit } from '../../core/graph/bits.ts';
import { chronology, type Moment, outletsOf } from '../../core/graph/chronology.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { sentenceOf } from '../../core/graph/sentence.ts';
import type { StatementId } from '../../core/model/dataset.ts';
import { useActions, useGraphLanguage, useMessages, useRead } from '../kit/store.ts';
import { useShown } from '../kit/useShown.ts';

/** All that passes the filters in order of date, as sentences; the chosen one is marked. */
export function Chronology() {
  const selection = useRead((state) => state.view.selection);
  const { shown, isLate } = useShown();
  const messages = useMessages();
  const moments = useMemo(
    () => (shown === undefined ? [] : chronology(messages, shown.graph, shown.filtered.rows)),
    [shown, messages],
  );
  const chosen = selection?.kind === 'statement' ? selection.id : undefined;
  const drawn = useGrowing(moments);
  const list = useScrolledTo(chosen, drawn);
  if (shown === undefined) return null;
  const { graph, filtered } = shown;
  return (
    <div className="chronology" ref={list} aria-busy={isLate || drawn !== moments}>
      {moments.length === 0 && (
        <p className="small">
          {graph.statements.length === 0 ? messages.graph.empty : messages.chronology.nothing}
        </p>
      )}
      {drawn.map((moment) => (
        <MomentSection
          key={moment.rows[0]}
          graph={graph}
          moment={moment}
          uncertain={filtered.uncertain}
          // For all others nothing changes.
          chosen={
            moment.rows.some((row) => graph.statements[row]?.id === chosen) ? chosen : undefined
          }
        />
      ))}
    </div>
  );
}

/** So many moments are drawn in one task. */
const SLICE = 60;

/** More and more of a list, until it is all of it: thousands of sentences at once would keep the page waiting. */
function useGrowing<Item>(all: readonly Item[]): readonly Item[] {
  const [count, setCount] = useState(SLICE);
  const isAll = count >= all.length;
  useEffect(() => {
    if (isAll) return undefined;
    const timer = setTimeout(() => setCount(count + SLICE));
    return () => clearTimeout(timer);
  }, [count, isAll]);
  return useMemo(() => (isAll ? all : all.slice(0, count)), [all, count, isAll]);
}

interface MomentProps {
  readonly graph: Graph;
  readonly moment: Moment;
  readonly uncertain: Bits;
  readonly chosen: string | undefined;
}

/** What stands under one date. */
const MomentSection = memo(function MomentSection(props: MomentProps) {
  const { graph, moment, uncertain, chosen } = props;
  const { heading, rows } = moment;
  const { grammar } = useMessages();
  return (
    <section className="moment">
      <h2>
        {heading} <span className="count">({grammar.number(rows.length)})</span>
      </h2>
      <ul className="plain" aria-label={heading}>
        {rows.map((row) => (
          <Entry
            key={row}
            graph={graph}
            row={row}
            isUncertain={hasBit(uncertain, row)}
            isChosen={chosen !== undefined && graph.statements[row]?.id === chosen}
          />
        ))}
      </ul>
    </section>
  );
});

/**
 * A list that scrolls to what is newly chosen, as soon as that is in it. What comes into sight only
 * then is laid out with the next frame, and may push the chosen away: it is brought back once.
 */
function useScrolledTo(chosen: string | undefined, moments: readonly object[]) {
  const list = useRef<HTMLDivElement>(null);
  const scrolledTo = useRef<string>(undefined);
  useEffect(() => {
    const entry = list.current?.querySelector('[aria-current]') ?? undefined;
    if (chosen === scrolledTo.current || (chosen !== undefined && entry === undefined)) return;
    scrolledTo.current = chosen;
    const bring = () => entry?.scrollIntoView({ block: 'nearest' });
    bring();
    requestAnimationFrame(() => requestAnimationFrame(bring));
  }, [chosen, moments]);
  return list;
}

interface EntryProps {
  readonly graph: Graph;
  readonly row: number;
  readonly isUncertain: boolean;
  readonly isChosen: boolean;
}

/** A statement as a sentence, where it stands, and whether its date is sure. */
const Entry = memo(function Entry({ graph, row, isUncertain, isChosen }: EntryProps) {
  const { select } = useActions();
  const { chronology: words } = useMessages();
  const language = useGraphLanguage();
  // By itself, or as seen from the window.
  const doubt = graph.columns.uncertain[row] === 1 ? words.uncertain : words.mayLieOutside;
  const statement = graph.statements[row]!;
  const id: StatementId = statement.id;
  return (
    <li>
      <button
        type="button"
        className="entry"
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => select({ kind: 'statement', id })}
      >
        <span lang={language}>{sentenceOf(graph, statement)}</span>{' '}
        <span className="small">
          {isUncertain && <em>{doubt} </em>}
          {outletsOf(graph, statement).join(', ')}
        </span>
      </button>
    </li>
  );
});
