import { Fragment, useEffect } from 'react';
import { isFiltering } from '../../core/filters/filters.ts';
import { useActions, useRead } from '../kit/store.ts';
import { FilterGroup } from './FilterGroup.tsx';
import { NameForm } from './NameForm.tsx';
import { SavedList } from './SavedList.tsx';

/** What is on can be given a name, and called by it later. Kept in this browser, for this graph. */
export function SavedGroup() {
  const document = useRead((state) => state.document);
  const count = useRead(({ saved }) => saved.length);
  const { readSaved } = useActions();
  useEffect(() => {
    const read = () => void readSaved();
    read();
    // Another tab may have saved something meanwhile.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [document, readSaved]);
  if (document.kind !== 'open') return null;
  return (
    <FilterGroup label="Saved filters" note={count === 0 ? undefined : String(count)}>
      <Fragment key={document.fingerprint}>
        <SaveForm />
        <SavedList />
      </Fragment>
    </FilterGroup>
  );
}

function SaveForm() {
  const filtering = useRead((state) => isFiltering(state.view.filters));
  const { saveFilters } = useActions();
  if (!filtering) {
    return (
      <p className="small">
        Nothing is left out now. Set some filters or dates, and save them here under a name.
      </p>
    );
  }
  return (
    <NameForm
      label="Save what is on as"
      action="Save"
      onName={(name) => saveFilters(name)}
      onReplace={(name) => saveFilters(name, { replace: true })}
    />
  );
}
