import { Fragment, useEffect } from 'react';
import { isFiltering } from '../../core/filters/filters.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { FilterGroup } from './FilterGroup.tsx';
import { NameForm } from './NameForm.tsx';
import { SavedList } from './SavedList.tsx';

/** What is on can be given a name, and called by it later. Kept in this browser, for this graph. */
export function SavedGroup() {
  const document = useRead((state) => state.document);
  const count = useRead(({ saved }) => saved.length);
  const { filtersPanel, grammar } = useMessages();
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
    <FilterGroup label={filtersPanel.saved} note={count === 0 ? undefined : grammar.number(count)}>
      <Fragment key={document.fingerprint}>
        <SaveForm />
        <SavedList />
      </Fragment>
    </FilterGroup>
  );
}

function SaveForm() {
  const filtering = useRead((state) => isFiltering(state.view.filters));
  const { filtersPanel } = useMessages();
  const { saveFilters } = useActions();
  if (!filtering) {
    return <p className="small">{filtersPanel.nothingToSave}</p>;
  }
  return (
    <NameForm
      label={filtersPanel.saveAs}
      action={filtersPanel.save}
      onName={(name) => saveFilters(name)}
      onReplace={(name) => saveFilters(name, { replace: true })}
    />
  );
}
