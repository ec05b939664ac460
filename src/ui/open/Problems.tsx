import { X } from 'lucide-react';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { CopyReport } from './CopyReport.tsx';
import { leftOutInWords } from './leftOutInWords.ts';

/**
 * Why the last file did not open: every fault with its place. The graph on screen stays as it was, unless the reader
 * opens what is sound of the file.
 */
export function Problems() {
  const opening = useRead((state) => state.opening);
  const { dismissProblems, openSoundPart } = useActions();
  const messages = useMessages();
  const { page, open } = messages;
  if (opening.kind !== 'failed') return null;
  const { fileName, problems, left } = opening;
  return (
    <div className="problems" role="alert">
      <header className="dialog-header">
        <h2>{page.notOpened(fileName, problems.length)}</h2>
        <IconButton icon={X} size={18} label={page.closeProblems} onClick={dismissProblems} />
      </header>
      <p>{page.nothingChanged}</p>
      <div className="panel-buttons">
        {left !== undefined && (
          <button
            type="button"
            className="tool"
            aria-describedby="left-out"
            onClick={() => void openSoundPart()}
          >
            {open.openSound}
          </button>
        )}
        <CopyReport fileName={fileName} diagnostics={problems} />
      </div>
      {left !== undefined && <p id="left-out">{open.leavesOut(leftOutInWords(messages, left))}</p>}
      {/* The list can be longer than its box: it must be reachable to be scrolled by keyboard. */}
      <ul aria-label={page.problems} tabIndex={0}>
        {problems.map((problem, index) => (
          // The list is replaced as a whole, never reordered.
          <Problem key={index} problem={problem} />
        ))}
      </ul>
    </div>
  );
}

function Problem({ problem }: { readonly problem: Diagnostic }) {
  const { page } = useMessages();
  return (
    <li className={problem.severity}>
      <strong>{page.lineAndColumn(problem.line, problem.column)}</strong>
      {problem.severity === 'warning' && ` (${page.warning})`}:{' '}
      {/* Faults of a file are told in English; that a picture holds no view, in the page's language. */}
      <span lang={problem.code === 'no-view' ? undefined : 'en'}>
        {problem.message}
        {problem.suggestion === undefined ? '.' : `: ${problem.suggestion}`}
      </span>
      {problem.path !== '' && (
        <>
          {' '}
          <code>{problem.path}</code>
        </>
      )}
    </li>
  );
}
