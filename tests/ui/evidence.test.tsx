import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { WebLink } from '../../src/ui/evidence/WebLink.tsx';
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
    within(evidence().getByRole('list', { name: 'Relations and events' }))
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

test('who says so and who objects stand side by side; dates are in words and as written', async () => {
  const { user } = await renderApp();
  await user.click(evidence().getByRole('button', { name: /^Beacon Works threatened/ }));
  expect(evidence().getByText('Says so')).toBeVisible();
  expect(evidence().getByText('Objects')).toBeVisible();
  expect(evidence().getByText('When').nextSibling).toHaveTextContent(
    'around 2 May 2031 (in the file: 2031-05-02~)',
  );
  expect(evidence().getByText('Deadline').nextSibling).toHaveTextContent(
    '(in the file: 2031-05-09T17:00:00+02:00)',
  );

  await user.click(evidence().getByRole('button', { name: 'Back to the overview' }));
  await user.click(evidence().getByRole('button', { name: /^Harbour Council/ }));
  await user.click(evidence().getByRole('button', { name: /^contracted/ }));
  expect(evidence().queryByText('Objects')).not.toBeInTheDocument();
});

test('each source is a card whose citation can be copied, for actors as for relations', async () => {
  const { user, services } = await renderApp();
  await user.click(evidence().getByRole('button', { name: /^Harbour Council/ }));
  const cards = within(evidence().getByRole('list', { name: 'Sources (2)' }));
  expect(cards.getAllByRole('listitem').map((card) => card.textContent)).toEqual([
    expect.stringMatching(
      /^.*Minutes of the council.*Published April 2031 \(in the file: 2031-04\)/,
    ),
    expect.stringMatching(
      /^Amber Gazette article“Harbour fight”Published 4 May 2031 \(in the file: 2031-05-04\)/,
    ),
  ]);
  await user.click(
    cards.getByRole('button', { name: 'Copy as citation: Amber Gazette, “Harbour fight”' }),
  );
  const citation = 'Amber Gazette, “Harbour fight”, 4 May 2031, https://example.org/harbour';
  expect(services.copyText).toHaveBeenCalledWith(citation);
  expect(await cards.findByText(`Citation copied: ${citation}`)).toHaveAttribute('role', 'status');
});

test('a link leads to the web or nowhere', () => {
  const addresses = ['https://a.example', 'HTTP://b.example', 'javascript:alert(1)', 'data:,x', ''];
  render(addresses.map((url) => <WebLink key={url} url={url}>{`to ${url}`}</WebLink>));
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'to https://a.example',
    'to HTTP://b.example',
  ]);
});
