import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../support/renderApp.tsx';

test('another language is chosen in the help, and kept on this device', async () => {
  const { user, services } = await renderApp();
  await user.click(screen.getByRole('button', { name: 'Help' }));
  await user.selectOptions(await screen.findByLabelText('Language'), 'Deutsch');
  // Its messages are only now loaded.
  await screen.findByLabelText('Sprache', {}, { timeout: 5000 });
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

/** The page in German, with a graph open. */
async function inGerman() {
  const rendered = await renderApp();
  await act(() => rendered.store.getState().actions.setLanguage('de'));
  return rendered;
}

type German = Awaited<ReturnType<typeof inGerman>>;

interface Region {
  readonly name: string;
  readonly open?: (german: German) => unknown;
  /** Where it stands on the page. */
  readonly element: () => HTMLElement;
  /** Texts that it has then. */
  readonly german: readonly (string | RegExp)[];
  /** Words that only the English page has. */
  readonly english: RegExp;
}

const hideCompanies = ({ store }: German) =>
  act(() => store.getState().actions.setHidden('actorType', ['company']));

const REGIONS: readonly Region[] = [
  {
    name: 'the filters',
    open: async (german) => {
      hideCompanies(german);
      await german.user.click(screen.getByText('Gespeicherte Filter', { selector: 'summary' }));
    },
    element: () => screen.getByRole('region', { name: 'Filter' }),
    german: [
      'Filter zurücksetzen',
      'Text in Zusammenfassungen',
      'Art der Beziehung',
      'Konflikt mit Worten',
      'ohne companies',
      'Das Gesetzte speichern als',
    ],
    english: /reset|save|type|conflict|without|find/i,
  },
  {
    name: 'the timeline',
    open: ({ user }) => user.type(screen.getByRole('textbox', { name: 'Von (Datum)' }), 'gestern'),
    element: () => screen.getByRole('region', { name: 'Zeitleiste' }),
    german: [
      'Nur sichere Daten',
      'Auch ohne Datum',
      'Die ganze Zeit',
      'Abspielen',
      /^Ein Balken ist ein/,
      /^Kein Datum/,
    ],
    english: /certain|undated|period|days|play|bar|window|possible|from|to\b|time/i,
  },
  {
    name: 'the playback settings',
    open: ({ user }) =>
      user.click(screen.getByRole('button', { name: 'Einstellungen zum Abspielen' })),
    element: () => screen.getByRole('dialog'),
    german: ['Tempo', 'Langsam', /^Wachsend/, 'Ein Tag', /^Passend/],
    english: /settings|speed|slow|growing|fit|dismiss/i,
  },
  {
    name: 'the help',
    open: ({ user }) => user.click(screen.getByRole('button', { name: 'Hilfe' })),
    element: () => screen.getByRole('dialog'),
    german: ['Was zu sehen ist', 'umstritten', /mit einem †/, 'Einzelne Tasten', 'Sprache'],
    english: /\b(the|and|actor|status|close|dismiss|keys|language)\b/,
  },
  {
    name: 'the search',
    open: async (german) => {
      hideCompanies(german);
      await german.user.type(screen.getByRole('combobox', { name: 'Suchen' }), 'a');
    },
    element: () => screen.getByRole('combobox', { name: 'Suchen' }).closest('.search')!,
    german: [
      /^Akteure \(\d+\)$/,
      /^Beziehungen und Ereignisse/,
      /Verborgen durch Art des Akteurs/,
      /\d Beziehung/,
    ],
    english: /search|hidden|actors|relations|events|sources/i,
  },
];

test.each(REGIONS)('$name speak German', async ({ open, element, german, english }) => {
  const rendered = await inGerman();
  await open?.(rendered);
  const region = within(element());
  for (const text of german) expect((await region.findAllByText(text)).length).toBeGreaterThan(0);
  // What the graph says stays in its own language.
  const own = [...element().querySelectorAll('*')].filter((one) => one.closest('[lang]') === null);
  const said = own.flatMap((one) => [
    ...[...one.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent),
    ...['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name)),
  ]);
  expect(said.filter((text) => english.test(text ?? ''))).toEqual([]);
});
