import { type Diagnostic, faultInWords } from '../../core/model/diagnostic.ts';
import { useMessages } from '../kit/store.ts';

/** Why a change was not put in; nothing where it was. */
export function ProblemList({ problems }: { readonly problems: readonly Diagnostic[] }) {
  const { edit, page } = useMessages();
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="warnings" tabIndex={-1}>
      <p>{edit.faulty(problems.length)}</p>
      <ul aria-label={page.problems}>
        {problems.map((problem, index) => (
          // The list is replaced as a whole, never reordered.
          <li key={index} lang={problem.code === 'outdated' ? undefined : 'en'}>
            {faultInWords(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}
