import type { Messages } from '../../core/messages/messages.ts';
import { type Diagnostic, faultInWords } from '../../core/model/diagnostic.ts';
import { CopyReport } from '../open/CopyReport.tsx';
import { NotWhole } from '../open/NotWhole.tsx';
import { useMessages, useRead } from '../kit/store.ts';

/** "1 error, 3 warnings and 12 points to check". */
function countsInWords(
  { evidence, open }: Messages,
  diagnostics: readonly Diagnostic[],
): readonly string[] {
  const words = { error: open.errors, warning: evidence.warnings, advice: evidence.advice };
  return (['error', 'warning', 'advice'] as const)
    .map((severity) => [severity, diagnostics.filter((one) => one.severity === severity)] as const)
    .filter(([, some]) => some.length > 0)
    .map(([severity, some]) => words[severity](some.length));
}

/** What was found in the open file, line by line. */
export function AboutFile() {
  const document = useRead((state) =>
    state.document.kind === 'open' ? state.document : undefined,
  );
  const messages = useMessages();
  if (document === undefined || document.warnings.length === 0) return null;
  const { fileName, warnings } = document;
  const { evidence } = messages;
  return (
    <details>
      <summary>{evidence.aboutFile(countsInWords(messages, warnings))}</summary>
      <NotWhole />
      <ul>
        {warnings.map((warning, index) => (
          // The list is replaced as a whole, never reordered.
          <li key={index}>
            {lineInWords(messages, warning)}: <span lang="en">{faultInWords(warning)}</span>
          </li>
        ))}
      </ul>
      <p>
        <CopyReport fileName={fileName} diagnostics={warnings} />
      </p>
    </details>
  );
}

const lineInWords = ({ evidence, open }: Messages, { line, severity }: Diagnostic): string =>
  severity === 'error'
    ? `${evidence.line(line, false)} (${open.error})`
    : evidence.line(line, severity === 'warning');
