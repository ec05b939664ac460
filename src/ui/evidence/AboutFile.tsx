import type { Messages } from '../../core/messages/messages.ts';
import { type Diagnostic, faultInWords } from '../../core/model/diagnostic.ts';
import type { DocumentState } from '../../store/state.ts';
import { CopyReport } from '../open/CopyReport.tsx';
import { leftOutInWords } from '../open/leftOutInWords.ts';
import { useMessages, useRead } from '../kit/store.ts';

type OpenDocument = DocumentState & { readonly kind: 'open' };

const useOpenDocument = (): OpenDocument | undefined =>
  useRead(({ document }) => (document.kind === 'open' ? document : undefined));

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

/** What the open graph lacks of a faulty file; it stands there as long as that graph is open. */
export function NotWhole() {
  const left = useOpenDocument()?.left;
  const messages = useMessages();
  if (left === undefined) return null;
  const { notWhole, wasFaulty } = messages.open;
  const parts = leftOutInWords(messages, left);
  return (
    <p className="not-whole" role="note">
      {parts.length > 0 && <strong>{notWhole}</strong>} {wasFaulty(parts)}
    </p>
  );
}

/** What was found in the open file, line by line. */
export function AboutFile() {
  const document = useOpenDocument();
  const messages = useMessages();
  if (document === undefined || document.warnings.length === 0) return null;
  const { fileName, warnings, left } = document;
  const { evidence } = messages;
  return (
    <details>
      <summary>{evidence.aboutFile(countsInWords(messages, warnings))}</summary>
      {left !== undefined && <NotWhole />}
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
