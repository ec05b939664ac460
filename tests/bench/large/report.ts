import { readFileSync, writeFileSync } from 'node:fs';

/** Puts a part of the report in the place of the one of its name, or at its end where there is none. */
export function withPart(report: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const part = `${begin}\n\n${text.trim()}\n\n${end}`;
  const [from, to] = [report.indexOf(begin), report.indexOf(end)];
  return from < 0 || to < from
    ? `${report.trimEnd()}\n\n${part}\n`
    : `${report.slice(0, from)}${part}${report.slice(to + end.length)}`;
}

const REPORT = 'tests/bench/README.md';

export const writePart = (name: string, text: string): void =>
  writeFileSync(REPORT, withPart(readFileSync(REPORT, 'utf8'), name, text));
