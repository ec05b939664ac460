import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DEFAULT_GRAPH } from '../../src/store/shipped.ts';
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
    open: async ({ user }) => {
      await user.click(screen.getByRole('button', { name: 'Hilfe' }));
      await screen.findByRole('dialog', {}, { timeout: 10_000 });
    },
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
  {
    name: 'the notice',
    open: ({ store }) =>
      act(() =>
        store
          .getState()
          .actions.openLink(
            `v=1&data=${DEFAULT_GRAPH}&of=abc&seed=x&amount-from=viel&from=neulich`,
          ),
      ),
    element: () => screen.getByRole('alert'),
    german: [
      /^Die Daten haben sich geändert/,
      /Teile dieses Links waren nicht lesbar/,
      /„viel“ ist kein lesbarer Betrag/,
      /„neulich“ ist kein lesbares Datum/,
    ],
    english: /the|link was|could|dismiss/i,
  },
  {
    name: 'the problems of a file',
    open: ({ store }) =>
      act(() =>
        store
          .getState()
          .actions.openFile({ name: 'x.json', bytes: new TextEncoder().encode('{"format": 1') }),
      ),
    element: () => screen.getByRole('alert'),
    german: [/^„x.json“ wurde nicht geöffnet/, /^Zeile 1, Spalte/, /^Nichts wurde geändert/],
    english: /line|column|problem(?!e)|nothing|close/i,
  },
  {
    name: 'the graph',
    open: ({ store }) => {
      const focus = { actors: ['council'], way: 'around', steps: 1 } as const;
      act(() => store.getState().actions.setFilters({ focus }));
      act(() => store.getState().actions.setCommunities(true));
    },
    element: () => screen.getByRole('region', { name: 'Graph' }),
    german: ['Tabelle', 'Chronologie', 'Legende', 'Anordnung', 'Konflikt mit Worten', '1 Schritt'],
    english: /show|zoom|undo|redo|legend\b|table|step|disputed|reported|uncertain|claim|keyboard/i,
  },
  {
    name: 'the layouts',
    open: ({ user }) => user.click(screen.getByRole('button', { name: 'Anordnung' })),
    element: () => screen.getByRole('dialog', { name: 'Anordnung' }),
    german: ['Gut lesbar', 'Quadratisch', 'Alle gleich', 'Andere Anordnung'],
    english: /layout|arrange|actors|shape|show|lines/i,
  },
  {
    name: 'the overview',
    element: () => screen.getByRole('region', { name: 'Belege' }),
    german: ['Wo anfangen', 'Umstritten', 'Akteure', /4 Akteure, 5 Beziehungen/, /dementiert von/],
    english: /evidence|begin|denied|actors|relations|events|sources|as of/i,
  },
  {
    name: 'the evidence of an actor',
    open: async ({ store, user }) => {
      act(() => store.getState().actions.select({ kind: 'actor', id: 'beacon' }));
      await user.click(screen.getByText('In Zahlen'));
    },
    element: () => screen.getByRole('region', { name: 'Belege' }),
    german: [
      'Nur eigene Beziehungen',
      'Vergleichen mit …',
      'Ohne Richtung',
      /Auf einem kürzesten Weg/,
      /dementiert von/,
      /^Quellen/,
      '4 von 4 Beziehungen und Ereignissen gezeigt',
    ],
    english: /overview|compare|shown|reported|denied|published|citation|pairs|summer|May/,
  },
  {
    name: 'the evidence of a relation',
    open: ({ store }) =>
      act(() => store.getState().actions.select({ kind: 'statement', id: 'r2' })),
    element: () => screen.getByRole('region', { name: 'Belege' }),
    german: [
      /^umstritten/,
      /dementiert von/,
      'Sagt es',
      'Widerspricht',
      /etwa 2. Mai 2031/,
      /2 Personen/,
      'Als Quellenangabe kopieren',
    ],
    english: /status|when|between|disputed|denies|unnamed|around|in the file|citation/,
  },
  {
    name: 'the evidence of several actors',
    open: async ({ store, user }) => {
      act(() => store.getState().actions.select({ kind: 'actors', id: 'council/beacon' }));
      await user.click(screen.getByRole('button', { name: 'Nächstlängere Wege' }));
    },
    element: () => screen.getByRole('region', { name: 'Belege' }),
    german: [
      'Was Harbour Council und Beacon Works verbindet',
      /direkt zwischen ihnen$/,
      '1 gemeinsamer Nachbar',
      '1 Weg über 1 Schritt',
      /Wege? über 2 Schritte/,
    ],
    english: /connects|between|common|ways|steps|arrows|sentences|hidden/i,
  },
  {
    name: 'the table',
    open: ({ store }) => act(() => store.getState().actions.setTab('table')),
    element: () => screen.getByRole('tabpanel', { name: 'Tabelle' }),
    german: ['Beziehungen (5)', 'Dementiert von', 'umstritten', 'etwa 2. Mai 2031', 'Spalten'],
    english: /relations|denied by|disputed|around|columns|copy/i,
  },
  {
    name: 'the chronology',
    open: ({ store }) => act(() => store.getState().actions.setTab('chronology')),
    element: () => screen.getByRole('tabpanel', { name: 'Chronologie' }),
    german: ['Sommer 2030', 'Seit 2019', 'Etwa 2. Mai 2031', 'Datum unsicher.'],
    english: /since|around|summer|uncertain/i,
  },
  {
    name: 'the studio for figures',
    open: async ({ user }) => {
      await user.click(screen.getByRole('button', { name: /^Grafik/ }));
      await screen.findByRole('button', { name: 'Herunterladen' }, { timeout: 10_000 });
    },
    element: () => screen.getByRole('dialog', { name: 'Grafik' }),
    german: [
      'Natürliche Größe',
      'Untertitel',
      'Durchsichtig, für helle Seiten',
      'Ausschnitt',
      'Alternativtext kopieren',
      /in den Daten zu prüfen$/,
      /ist umstritten; der Widerspruch ist festgehalten/,
    ],
    english: /download|copy|size|title|notes|include|print|uncertain/i,
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
