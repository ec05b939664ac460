import type { Diagnostic } from '../model/diagnostic.ts';
import { type LineAndColumn, lineCounter } from './lines.ts';

/** A fault while the text is being read: placed by its offset, which becomes line and column at the end. */
export interface Fault extends Omit<Diagnostic, 'line' | 'column'> {
  readonly offset: number;
}

/** Collects the faults of one text. */
export interface Faults {
  readonly add: (fault: Fault) => void;
  readonly hasErrors: () => boolean;
  readonly position: (offset: number) => LineAndColumn;
  /** In the order of the text, at most `SHOWN` and one that says how many more there are. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** How many diagnostics one reading gives. */
const SHOWN = 1000;
/** How many faults of one severity are remembered, so that a text that is all faults cannot fill the memory. */
const REMEMBERED = 10_000;

const byOffset = (a: Fault, b: Fault) => a.offset - b.offset;
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Makes an empty collection for a text. Errors come before warnings when not all can be shown. */
export function collectFaults(text: string): Faults {
  const kept = { error: [] as Fault[], warning: [] as Fault[] };
  const found = { error: 0, warning: 0 };
  const position = lineCounter(text);

  const add = (fault: Fault) => {
    found[fault.severity]++;
    const list = kept[fault.severity];
    if (list.length < REMEMBERED) list.push(fault);
  };

  const toDiagnostic = ({ offset, ...rest }: Fault): Diagnostic => ({
    ...rest,
    ...position(offset),
  });

  const diagnostics = () => {
    const errors = kept.error.toSorted(byOffset).slice(0, SHOWN);
    const warnings = kept.warning.toSorted(byOffset).slice(0, SHOWN - errors.length);
    const shown = [...errors, ...warnings].toSorted(byOffset).map(toDiagnostic);
    const last = shown.at(-1);
    const more = { error: found.error - errors.length, warning: found.warning - warnings.length };
    if (last === undefined || more.error + more.warning === 0) return shown;
    return [...shown, moreDiagnostic(more, last)];
  };

  return { add, hasErrors: () => found.error > 0, position, diagnostics };
}

function moreDiagnostic(more: { error: number; warning: number }, last: Diagnostic): Diagnostic {
  return {
    severity: more.error > 0 ? 'error' : 'warning',
    code: 'more',
    path: '',
    line: last.line,
    column: last.column,
    message: `not shown: ${counted(more.error, 'more error')} and ${counted(more.warning, 'more warning')}`,
  };
}
