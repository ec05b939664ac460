import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../support/renderApp.tsx';

const evidence = () => within(screen.getByRole('region', { name: 'Evidence' }));
const claims = () =>
  within(evidence().getByRole('list', { name: 'Claims' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('a disputed relation: the sentence, what is known, and each claim with its source', async () => {
  const { user } = await renderApp();
  await user.click(
    evidence().getByRole('button', {
      name: 'Beacon Works threatened Ines Okafor (denied by Beacon Works (through a spokesman))',
    }),
  );
  expect(
    evidence().getByRole('heading', {
      name: 'Beacon Works threatened Ines Okafor, around 2 May 2031, according to two people at the harbour (unnamed); Beacon Works (through a spokesman) denies it.',
    }),
  ).toBeVisible();
  expect(evidence().getByText('Beacon Works told the keeper to leave.')).toBeVisible();
  expect(claims()).toEqual([
    'two people at the harbour (unnamed) asserts (2 people; fear for their jobs)Amber Gazette, “Harbour fight”, 4 May 2031',
    'Beacon Works (through a spokesman) denies, 3 May 2031Amber Gazette, “Harbour fight”, 4 May 2031',
  ]);
  const [link] = evidence().getAllByRole('link', { name: '“Harbour fight”' });
  expect(link).toHaveAttribute('href', 'https://example.org/harbour');
  expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
});

test('an actor’s relations are told from its end, in order of date', async () => {
  const { user } = await renderApp();
  await user.click(evidence().getByRole('button', { name: /^Ines Okafor/ }));
  expect(
    evidence()
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    expect.stringMatching(/^is employed by Harbour Council since 2019, reported/),
    expect.stringMatching(/^tends Amber Light from March 2019/),
    expect.stringMatching(/^was threatened by Beacon Works/),
    expect.stringMatching(/^accused Beacon Works/),
    expect.stringMatching(/“Meeting at the quay”/),
  ]);
});

test('an amount, a deadline and the source’s own words stand with a relation', async () => {
  const { user } = await renderApp();
  await user.click(evidence().getByRole('button', { name: /^Harbour Council/ }));
  await user.click(evidence().getByRole('button', { name: /^contracted/ }));
  expect(evidence().getByText(/in the source: “last summer”/)).toBeVisible();
  expect(evidence().getByText(/some 1.2 to 1.5 million/)).toBeVisible();

  await user.click(evidence().getByRole('button', { name: 'Back to the overview' }));
  expect(evidence().getByRole('heading', { name: 'Where to begin' })).toBeVisible();
});
