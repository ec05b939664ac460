import { X } from 'lucide-react';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import { useActions, useRead } from '../kit/store.ts';

/** Why the last file did not open: every fault with its place. The graph on screen stays as it was. */
export function Problems() {
  const opening = useRead((state) => state.opening);
  const { dismissProblems } = useActions();
  if (opening.kind !== 'failed') return null;
  return (
    <div className="problems" role="alert">
      <header className="dialog-header">
        <h2>
          “{opening.fileName}” was not opened: {opening.problems.length}{' '}
          {opening.problems.length === 1 ? 'problem' : 'problems'}
        </h2>
        <button
          type="button"
          className="icon"
          aria-label="Close the list of problems"
          onClick={dismissProblems}
        >
          <X aria-hidden size={18} />
        </button>
      </header>
      <p>Nothing was changed. Mend these in the file and open it again.</p>
      {/* The list can be longer than its box: it must be reachable to be scrolled by keyboard. */}
      <ul aria-label="Problems" tabIndex={0}>
        {opening.problems.map((problem, index) => (
          // The list is replaced as a whole, never reordered.
          <Problem key={index} problem={problem} />
        ))}
      </ul>
    </div>
  );
}

function Problem({ problem }: { readonly problem: Diagnostic }) {
  return (
    <li className={problem.severity}>
      <strong>
        Line {problem.line}, column {problem.column}
      </strong>
      {problem.severity === 'warning' && ' (warning)'}: {problem.message}
      {problem.suggestion === undefined ? '.' : `: ${problem.suggestion}`}
      {problem.path !== '' && (
        <>
          {' '}
          <code>{problem.path}</code>
        </>
      )}
    </li>
  );
}
