import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

/** What the list under a summary says. */
async function listUnder(summary: string): Promise<(string | null)[]> {
  const details = (await screen.findByText(summary)).closest('details')!;
  return within(details)
    .getAllByRole('listitem', { hidden: true })
    .map((item) => item.textContent);
}

test('what is odd about a file and what a fact-checker would ask stand below the actors', async () => {
  const date = '2026-02-24';
  await renderApp({
    dataset: aDataset({
      relations: [{ date }, { date, type: 'acused' }],
      sources: [{ published: date }, { id: 's2' }],
    }),
  });
  expect(await listUnder('1 warning and 1 point to check about this file')).toEqual([
    'Line 1: the source `s2` has no date: add `published`, with a `publishedNote` if it is inferred',
    'Line 1 (warning): unknown relation type `acused`: shown as other: did you mean `accused`?',
  ]);
});

test('a file with points to check alone names no warnings', async () => {
  await renderApp();
  expect(await listUnder('2 points to check about this file')).toHaveLength(2);
});

test('of each actor it tells relations from events', async () => {
  await renderApp({
    dataset: aDataset({ relations: [{}, { from: 'cleo' }], events: [{}] }),
  });
  const evidence = within(screen.getByRole('region', { name: 'Evidence' }));
  expect(evidence.getByRole('button', { name: 'Bob person, 2 relations, 1 event' })).toBeVisible();
  expect(evidence.getByRole('button', { name: 'Cleo person, 1 relation' })).toBeVisible();
});
