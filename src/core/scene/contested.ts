import type { Graph } from '../graph/graph.ts';
import { contestedNote } from '../graph/contestedNote.ts';
import { perGraph } from '../graph/perGraph.ts';
import { inRuns } from './inRuns.ts';

/** Stands after the text of what somebody denies, disputes or has retracted; a figure's notes say who. */
export const CONTESTED_MARK = '†';

/** A note's mark at the beginning of a line: "†", or "†b" where there are several. */
export const MARKED = /^(†[a-z]*) (.*)$/;

/** What objects to what in a whole graph, numbered from 1; statements of the same words share a note. */
const notesOf = perGraph((graph) => {
  const numbers = new Map<string, number>();
  const ofRow = new Map<number, number>();
  graph.statements.forEach((statement, row) => {
    if (graph.columns.contested[row] !== 1) return;
    const note = contestedNote(graph, statement);
    numbers.set(note, numbers.get(note) ?? numbers.size + 1);
    ofRow.set(row, numbers.get(note)!);
  });
  return { ofRow, count: numbers.size };
});

/**
 * The mark by which a figure joins a text to its note: "†", or "†b" where the graph has several notes, "†a–c" for a
 * text of several statements; "" where none is contested. Filters leave a note its letter: words that a reader has
 * written keep saying what they said.
 */
export function noteMark(graph: Graph, rows: readonly number[]): string {
  const { ofRow, count } = notesOf(graph);
  const numbers = new Set(rows.flatMap((row) => ofRow.get(row) ?? []));
  if (numbers.size === 0) return '';
  return CONTESTED_MARK + (count === 1 ? '' : inRuns([...numbers], letterOf));
}

/** A note without its letters, as it was before the graph had several. */
export const withoutLetters = (text: string): string => text.replace(/†[a-z]+ /g, '† ');

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** 1 as "a", 26 as "z", 27 as "aa". */
function letterOf(number: number): string {
  const rest = Math.floor((number - 1) / ALPHABET.length);
  return (rest === 0 ? '' : letterOf(rest)) + ALPHABET[(number - 1) % ALPHABET.length]!;
}

/** Whether a text ends with the mark; letters of notes and numbers of sources may stand after it. */
export const isMarkedContested = (text: string): boolean => ENDS_MARKED.test(text);

const ENDS_MARKED = /†[a-z,–]*(?: \[[\d,–]+\])?$/;
