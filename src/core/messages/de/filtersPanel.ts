import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { number } = grammar;

export const filtersPanel: Messages['filtersPanel'] = {
  filters: 'Filter',
  reset: 'Filter zurücksetzen',
  onlyShow: 'Nur zeigen',
  anyWords: 'beliebige Wörter',
  all: 'Alle',
  none: 'Keine',
  ofFilter: (filter) => `(${filter})`,
  someOn: (count, all) => `${number(count)} von ${number(all)}`,
  findIn: (filter) => `Suchen in: ${filter}`,
  find: 'Suchen\u00a0…',
  noneFound: 'Nichts hier heißt so.',
  only: 'nur',
  amount: {
    isSet: 'gesetzt',
    atLeast: 'Mindestens',
    atMost: 'Höchstens',
    any: 'beliebig',
    currency: 'Währung',
    inCurrency: (currency) => `In ${currency}.`,
    note: '„Bis zu“ und „mindestens“ zählen überall, wo sie passen können.',
    unreadable: 'Kein Betrag: Schreiben Sie 5000000 oder 5 Mio.',
    tooMuch: 'Das ist mehr als „höchstens“.',
    tooLittle: 'Das ist weniger als „mindestens“.',
  },
  saved: 'Gespeicherte Filter',
  nothingToSave:
    'Im Moment wird nichts weggelassen. Setzen Sie Filter oder einen Zeitraum, und speichern Sie das hier unter einem Namen.',
  saveAs: 'Das Gesetzte speichern als',
  save: 'Speichern',
  newName: (name) => `Neuer Name für „${name}“`,
  rename: 'Umbenennen',
  delete: 'Löschen',
  deleted: (name) => `„${name}“ gelöscht.`,
  bringBack: 'Zurückholen',
  cancel: 'Abbrechen',
  replace: 'Ersetzen',
  nameFirst: 'Geben Sie erst einen Namen ein.',
  outcomes: {
    done: (name) => `Gespeichert als „${name}“.`,
    taken: (name) => `„${name}“ gibt es schon.`,
    failed: () =>
      'Dieser Browser speichert gerade nichts: Vielleicht ist es ein privates Fenster, oder der Platz ist voll.',
  },
  notDeleted: (name) => `„${name}“ ist nicht gelöscht.`,
};
