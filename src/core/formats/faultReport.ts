import {
  countInWords,
  type Diagnostic,
  faultInWords,
  SEVERITIES,
  type Severity,
} from '../model/diagnostic.ts';
import { MORE } from './faults.ts';

/** A fault as editors and terminals link it: "graph.json:3:14 error /version — what: suggestion". */
export function faultLine(file: string, diagnostic: Diagnostic): string {
  const { severity, line, column, path } = diagnostic;
  const place = path === '' ? '' : `${path} `;
  return `${file}:${line}:${column} ${severity} ${place}— ${faultInWords(diagnostic)}`;
}

/** A line for each fault, then one with the counts. */
export function faultReport(file: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  const told = diagnostics.filter(({ code }) => code !== MORE);
  const counts = (Object.keys(SEVERITIES) as Severity[]).map((severity) =>
    countInWords(told.filter((one) => one.severity === severity).length, severity),
  );
  const andMore = told.length < diagnostics.length ? ', and those not shown' : '';
  return [
    ...diagnostics.map((diagnostic) => faultLine(file, diagnostic)),
    `${file}: ${counts.join(', ')}${andMore}`,
  ];
}
