import type { Diagnostic } from '../model/diagnostic.ts';

/** A problem with the field that it is about, as forms name it: "date", "amount.value", "claims/0/by.actor". */
export interface FieldProblem {
  readonly field: string;
  readonly problem: Diagnostic;
}

/** What of a pointer leads to an item: "/relations/3/…", or to what is said of the graph, "/meta/…". */
const ITEM = /^\/(?:meta|\w+\/\d+)\/?/;
const PART = /^(claims|participants)\/(\d+)\/?/;

/** The problems of one item that was put in, each with its field; "" where it is about no single one. */
export const problemsByField = (problems: readonly Diagnostic[]): readonly FieldProblem[] =>
  problems.map((problem) => {
    const inItem = problem.path.replace(ITEM, '');
    const part = PART.exec(inItem)?.[0] ?? '';
    const key = inItem.slice(part.length).replaceAll('/', '.');
    return { field: `${part}${key}`, problem };
  });
