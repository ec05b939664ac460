import { type Diagnostic, faultInWords } from '../core/model/diagnostic.ts';

/** A fault as editors and terminals link it: "graph.json:3:14 error /version — what: suggestion". */
export function faultLine(file: string, diagnostic: Diagnostic): string {
  const { severity, line, column, path } = diagnostic;
  const place = path === '' ? '' : `${path} `;
  return `${file}:${line}:${column} ${severity} ${place}— ${faultInWords(diagnostic)}`;
}
