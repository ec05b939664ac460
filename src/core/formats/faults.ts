import { countInWords, type Diagnostic, SEVERITIES, type Severity } from '../model/diagnostic.ts';
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

/** The code of the diagnostic that says how many are not shown. */
export const MORE = 'more';
/** How many diagnostics one reading gives. */
const SHOWN = 1000;
/** How many faults of one severity are remembered, so that a text that is all faults cannot fill the memory. */
const REMEMBERED = 10_000;

const byOffset = (a: Fault, b: Fault) => a.offset - b.offset;
const GRAVEST_FIRST = Object.keys(SEVERITIES) as readonly Severity[];

/**
 * Makes an empty collection for a text. The gravest come first when not all can be shown. `position` is for a text that
 * is several files in a row.
 */
export function collectFaults(
  text: string,
  position: Faults['position'] = lineCounter(text),
): Faults {
  const kept: Record<Severity, Fault[]> = { error: [], warning: [], advice: [] };
  const found: Record<Severity, number> = { error: 0, warning: 0, advice: 0 };

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
    const shown: Fault[] = [];
    const left: [Severity, number][] = [];
    for (const severity of GRAVEST_FIRST) {
      const some = kept[severity].toSorted(byOffset).slice(0, SHOWN - shown.length);
      shown.push(...some);
      if (found[severity] > some.length) left.push([severity, found[severity] - some.length]);
    }
    const inOrder = shown.toSorted(byOffset).map(toDiagnostic);
    const last = inOrder.at(-1);
    return last === undefined || left.length === 0
      ? inOrder
      : [...inOrder, moreDiagnostic(left, last)];
  };

  return { add, hasErrors: () => found.error > 0, position, diagnostics };
}

function moreDiagnostic(
  left: readonly (readonly [Severity, number])[],
  { line, column }: Diagnostic,
): Diagnostic {
  const counts = left.map(([severity, count]) => countInWords(count, severity));
  const message = `not shown: ${counts.join(', ')}`;
  return { severity: left[0]![0], code: MORE, path: '', line, column, message };
}
