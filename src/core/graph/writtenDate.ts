import type { Statement } from '../model/dataset.ts';

/** A date as the file has it: "2026-02~", or a state's ends with a stroke between, "2019/..". Undefined without one. */
export function writtenDate({
  date,
  start,
  end,
}: Pick<Statement, 'date' | 'start' | 'end'>): string | undefined {
  if (date !== undefined) return date;
  return start === undefined && end === undefined ? undefined : `${start ?? ''}/${end ?? ''}`;
}
