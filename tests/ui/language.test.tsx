import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../support/renderApp.tsx';

test('another language is chosen in the help, and kept on this device', async () => {
  const { user, services } = await renderApp();
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.selectOptions(await screen.findByLabelText('Language'), 'Deutsch');
  await screen.findByLabelText('Sprache');
  expect(screen.getByText('Teilen')).toBeInTheDocument();
  expect(services.keepLanguage).toHaveBeenLastCalledWith('de');
});

test('the page speaks the first of the reader’s languages that it knows', async () => {
  const { store } = await renderApp({ wantedLanguages: async () => ['fr-FR', 'de-AT', 'en'] });
  await act(() => store.getState().actions.readLanguage());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Teilen' })).toBeInTheDocument());
  expect(store.getState().language).toBe('de');
});

test('a choice that is made while the language is being found out stands', async () => {
  let tell: (languages: string[]) => void = () => {};
  const { store } = await renderApp({
    wantedLanguages: () => new Promise((resolve) => (tell = resolve)),
  });
  const { readLanguage, setLanguage } = store.getState().actions;
  await act(async () => {
    const reading = readLanguage();
    await setLanguage('en');
    tell(['de']);
    await reading;
  });
  expect(store.getState().language).toBe('en');
});
