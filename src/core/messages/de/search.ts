import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { and, number } = grammar;

export const search: Messages['search'] = {
  search: 'Suchen',
  searching: 'Suche läuft\u00a0…',
  results: 'Treffer',
  kinds: {
    actor: (count) => `Akteure (${number(count)})`,
    statement: (count) => `Beziehungen und Ereignisse (${number(count)})`,
    source: (count) => `Quellen (${number(count)})`,
  },
  claimsFrom: (source, count) => `Mit Aussagen aus „${source}“ (${number(count)})`,
  back: 'Zurück zu den Treffern',
  showAll: (count) => `Alle ${number(count)} zeigen`,
  nothing: (text) =>
    text === ''
      ? 'Namen, Wörter aus Zusammenfassungen, Medien'
      : `Nichts gefunden zu „${text}“ in Namen, Zweitnamen, Zusammenfassungen und Quellen.`,
  noDate: 'kein Datum bekannt',
  hiddenBy: (filters) => `Verborgen durch ${and(filters)}.`,
  show: 'Zeigen',
  dateWindow: 'den Zeitraum',
  onlyCertain: '„Nur sichere Daten“',
  withoutUndated: '„Auch ohne Datum“ (ausgeschaltet)',
  lifted: (filters) =>
    `Verborgen war es durch ${and(filters)}. Damit es zu sehen ist, ${filters.length === 1 ? 'wurde dieser Filter' : 'wurden diese Filter'} aufgehoben; alles andere bleibt, wie es war.`,
};
