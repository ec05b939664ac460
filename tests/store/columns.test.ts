import { expect, test, vi } from 'vitest';
import type { TableColumns } from '../../src/core/formats/columns.ts';
import { initialView } from '../../src/core/view/view.ts';
import type { KeptFile } from '../../src/store/services.ts';
import { linkText } from '../../src/store/linkText.ts';
import { file, HARBOUR, storeWith } from '../support/storeWith.ts';

const PLAIN = file('ties.csv', 'from,to,type\nAnn,Bob,paid\n');
const UNCERTAIN = file('ties.csv', 'payer,payee,how\nAnn,Bob,paid\n');
const GUESS: TableColumns = { hasHeadings: true, at: { from: 0, to: 1 } };
const ANSWER: TableColumns = { hasHeadings: true, at: { from: 1, to: 0, type: 2 } };

const open = (store: ReturnType<typeof storeWith>) => {
  const { document } = store.state();
  if (document.kind !== 'open') throw new Error('nothing is open');
  const { relations } = document.graph.dataset;
  return { ...document, lines: relations.map(({ from, type, to }) => `${from} ${type} ${to}`) };
};

test('a table whose headings are plain opens at once', async () => {
  const store = storeWith();
  await store.actions.openFile(PLAIN);
  expect(open(store)).toMatchObject({
    lines: ['Ann paid Bob'],
    columns: { hasHeadings: true, at: { from: 0, to: 1, type: 2 } },
  });
});

test('what its columns hold is asked about where that is guessed; what is open stays meanwhile', async () => {
  const store = storeWith();
  await store.actions.openFile(PLAIN);
  await store.actions.openFile(UNCERTAIN);
  expect(store.state().opening).toMatchObject({
    kind: 'columns',
    fileName: 'ties.csv',
    rows: [
      ['payer', 'payee', 'how'],
      ['Ann', 'Bob', 'paid'],
    ],
    columns: GUESS,
  });
  expect(open(store).lines).toEqual(['Ann paid Bob']);

  await store.actions.answerColumns(ANSWER);
  expect(open(store)).toMatchObject({ lines: ['Bob paid Ann'], columns: ANSWER });
  expect(store.state()).toMatchObject({ opening: { kind: 'idle' }, isKept: true });
  // An answer to what nobody asks any more changes nothing.
  await store.actions.answerColumns(GUESS);
  expect(open(store).lines).toEqual(['Bob paid Ann']);
});

test('to cancel leaves what was open, or opens the graph that ships where nothing was', async () => {
  const store = storeWith();
  await store.actions.openFile(UNCERTAIN);
  await store.actions.dismissColumns();
  expect(store.state().opening).toEqual({ kind: 'idle' });
  const { graph } = open(store);
  expect(graph.dataset.meta.title).toBe('The harbour');

  await store.actions.openFile(UNCERTAIN);
  await store.actions.dismissColumns();
  expect(open(store).graph).toBe(graph);
});

test('they can be asked about once more: what was taken is chosen', async () => {
  const store = storeWith();
  await store.actions.openFile(UNCERTAIN);
  await store.actions.answerColumns(ANSWER);
  await store.actions.askColumns();
  expect(store.state().opening).toMatchObject({ kind: 'columns', columns: ANSWER });
  await store.actions.answerColumns(GUESS);
  expect(open(store)).toMatchObject({ lines: ['Ann linked-to Bob'], columns: GUESS });

  await store.actions.openFile(PLAIN);
  await store.actions.askColumns();
  expect(store.state().opening).toMatchObject({ kind: 'columns', columns: { at: { type: 2 } } });
});

test('a graph that was no table has none', async () => {
  const store = storeWith();
  await store.actions.openFile(PLAIN);
  await store.actions.openFile(file('harbour.json', HARBOUR));
  expect(open(store).columns).toBeUndefined();
  await store.actions.askColumns();
  expect(store.state().opening).toEqual({ kind: 'idle' });
});

test('what was said is kept with the file, so that a reload does not ask again', async () => {
  const kept = new Map<string, KeptFile>();
  const keeping = {
    keepFile: async (one: KeptFile) => void kept.set(one.fingerprint, structuredClone(one)),
    keptFile: async (fingerprint: string) => kept.get(fingerprint),
  };
  const before = storeWith(keeping);
  await before.actions.openFile(UNCERTAIN);
  await before.actions.answerColumns(ANSWER);

  const after = storeWith(keeping);
  await after.actions.openLink(linkText(before.state()));
  expect(open(after)).toMatchObject({ lines: ['Bob paid Ann'], columns: ANSWER });
  expect(after.state().view).toMatchObject({ ...initialView(''), data: '' });
});

test('another file that is opened meanwhile takes the question back', async () => {
  const store = storeWith();
  await store.actions.openFile(UNCERTAIN);
  await store.actions.openFile(PLAIN);
  await vi.waitFor(() => expect(store.state().opening).toEqual({ kind: 'idle' }));
  expect(open(store).lines).toEqual(['Ann paid Bob']);
});
