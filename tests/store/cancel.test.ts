import { expect, test, vi } from 'vitest';
import type { ReadResult } from '../../src/core/formats/readResult.ts';
import { aDataset } from '../support/builders.ts';
import { file, storeWith } from '../support/storeWith.ts';

const QUARRY = aDataset({ meta: { title: 'The quarry' }, relations: [{}] });

test('cancelling what is read leaves what is open as it was', async () => {
  const stopReading = vi.fn<() => void>();
  const { actions, state, title, services } = storeWith({ stopReading });
  await actions.openShipped('pentagon-anthropic');
  const { document, view } = state();
  const never = vi.spyOn(services, 'read').mockReturnValue(new Promise<ReadResult>(() => {}));
  void actions.openFile(file('quarry.json', QUARRY));
  await vi.waitFor(() => expect(never).toHaveBeenCalled());
  expect(state().opening).toEqual({ kind: 'opening', fileName: 'quarry.json' });
  await actions.cancelOpening();
  expect(stopReading).toHaveBeenCalled();
  expect(state()).toMatchObject({ opening: { kind: 'idle' } });
  expect(state().document).toBe(document);
  expect(state().view).toBe(view);
  expect(title()).toBe('The harbour');
});

test('a reading that ends after all shows nothing', async () => {
  let finish: (result: ReadResult) => void = () => {};
  const { actions, state, services } = storeWith();
  await actions.openShipped('pentagon-anthropic');
  const { document } = state();
  const read = vi.spyOn(services, 'read').mockReturnValue(
    new Promise<ReadResult>((resolve) => {
      finish = resolve;
    }),
  );
  const opening = actions.openFile(file('quarry.json', QUARRY));
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  await actions.cancelOpening();
  finish({ ok: true, dataset: QUARRY, diagnostics: [] });
  await opening;
  expect(state().document).toBe(document);
  expect(state().opening).toEqual({ kind: 'idle' });
});
