import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aDataset } from '../support/builders.ts';
import { renderApp } from '../support/renderApp.tsx';

const share = () => screen.getByRole('button', { name: 'Share' });

test('“Share” copies the link of the present view and says so until the reader goes on', async () => {
  const { user, services } = await renderApp();
  await user.click(screen.getByRole('checkbox', { name: /^threatened/ }));
  await user.click(share());
  expect(services.copyText).toHaveBeenLastCalledWith(
    expect.stringMatching(
      /^https:\/\/dramatis\.test\/#v=1&data=pentagon-anthropic&of=\w+&hide=threatened$/,
    ),
  );
  expect(await screen.findByText('Link copied. It holds filters.')).toBeVisible();
  await user.tab();
  expect(screen.queryByText(/^Link copied/)).not.toBeInTheDocument();
});

test('a link from a file of the reader’s own does not pretend to hold it', async () => {
  const { user } = await renderApp({ dataset: aDataset({ relations: [{}] }) });
  await user.click(share());
  expect(
    await screen.findByText(/^Link copied. It leads to the graph as it opens. Your file is not/),
  ).toBeVisible();
});

test('a link that some programs would cut off says so', async () => {
  const { user } = await renderApp({
    linkTo: (text) => `https://${'a'.repeat(2100)}.test/#${text}`,
  });
  await user.click(share());
  expect(await screen.findByText(/With 2,\d{3} characters it is longer than/)).toBeVisible();
});

test('where the browser refuses to copy, the address bar is named instead', async () => {
  const { user } = await renderApp({ copyText: () => Promise.reject(new Error('denied')) });
  await user.click(share());
  expect(await screen.findByText(/refused to copy.*address bar/)).toBeVisible();
});

test('each panel can be put away and brought back', async () => {
  const { user } = await renderApp();
  for (const name of ['Filters', 'Evidence', 'Timeline']) {
    const button = screen.getByRole('button', { name });
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await user.click(button);
    expect(screen.queryByRole('region', { name })).not.toBeInTheDocument();
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await user.click(button);
    expect(screen.getByRole('region', { name })).toBeVisible();
  }
});
