import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { DramatisContext } from '../../src/ui/kit/store.ts';
import { useKey } from '../../src/ui/kit/useKey.ts';
import { useUndoKeys } from '../../src/ui/useUndoKeys.ts';
import { storeWith } from '../support/storeWith.ts';

function Page({ act }: { readonly act: () => void }) {
  useKey('search', act);
  useUndoKeys();
  return (
    <>
      <input type="text" aria-label="Text" />
      <input type="checkbox" aria-label="Box" />
      <select aria-label="Choice" />
    </>
  );
}

function renderPage() {
  const { store, services, ...rest } = storeWith();
  const page = (act: () => void) => (
    <DramatisContext value={{ store, services }}>
      <Page act={act} />
    </DramatisContext>
  );
  const act = vi.fn();
  const { rerender } = render(page(act));
  return { ...rest, act, again: (other: () => void) => rerender(page(other)) };
}

test('a key calls what was asked for last, though the page listens once', () => {
  const { act, again } = renderPage();
  const listen = vi.spyOn(document, 'addEventListener');
  const other = vi.fn();
  again(other);
  expect(listen).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: '/' });
  expect(act).not.toHaveBeenCalled();
  expect(other).toHaveBeenCalledTimes(1);
});

test('keys are not taken from where they are typed; a list of choices leaves Ctrl+Z to the page', async () => {
  const { act, actions, state } = renderPage();
  await actions.openShipped('pentagon-anthropic');
  actions.setFilters({ text: 'pier' });
  const press = (label: string, init: { key: string; ctrlKey?: boolean }) =>
    fireEvent.keyDown(screen.getByLabelText(label), init);
  press('Text', { key: '/' });
  press('Choice', { key: '/' });
  expect(act).not.toHaveBeenCalled();
  press('Box', { key: '/' });
  expect(act).toHaveBeenCalledTimes(1);

  press('Text', { key: 'z', ctrlKey: true });
  expect(state().view.filters.text).toBe('pier');
  press('Choice', { key: 'z', ctrlKey: true });
  expect(state().view.filters.text).toBe('');
});
