import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { counted, number } = grammar;

export const table: Messages['table'] = {
  tableOf: 'Tabelle der',
  kinds: { relations: 'Beziehungen', events: 'Ereignisse', actors: 'Akteure' },
  headings: {
    date: 'Datum',
    written: 'Datum in der Datei',
    type: 'Art',
    status: 'Status',
    denied: 'Dementiert von',
    sources: 'Quellen',
    summary: 'Zusammenfassung',
    id: 'Kennung',
    from: 'Von',
    to: 'An',
    amount: 'Betrag',
    'amount-text': 'Betrag in der Quelle',
    least: 'Betrag mindestens',
    most: 'Betrag höchstens',
    currency: 'Währung',
    deadline: 'Frist',
    event: 'Ereignis',
    participants: 'Wer beteiligt war',
    name: 'Name',
    relations: 'Beziehungen gezeigt',
    events: 'Ereignisse gezeigt',
    amounts: 'Beträge gezeigt',
    aliases: 'Auch bekannt als',
    description: 'Beschreibung',
  },
  mayLieOutside: (date) => `${date} (liegt vielleicht außerhalb des Zeitraums)`,
  andMore: (count) => `und ${number(count)} weitere`,
  columns: 'Spalten',
  columnsShown: 'Gezeigte Spalten',
  usualColumns: 'Übliche Spalten',
  copy: 'Tabelle kopieren',
  copied: (rows) =>
    `${counted(rows, 'Zeile', 'Zeilen')} mit Überschriften kopiert: Fügen Sie sie in eine Tabellenkalkulation ein.`,
  copyRefused:
    'Der Browser hat das Kopieren abgelehnt. Laden Sie die Tabelle stattdessen als CSV herunter.',
  download: 'CSV herunterladen',
  downloaded: (rows, name) => `${counted(rows, 'Zeile', 'Zeilen')} als ${name} heruntergeladen.`,
  empty: {
    relations: {
      inGraph: 'Dieser Graph hat keine Beziehungen.',
      shown: 'Keine Beziehung kommt durch die Filter.',
    },
    events: {
      inGraph: 'Dieser Graph hat keine Ereignisse.',
      shown: 'Kein Ereignis kommt durch die Filter.',
    },
    actors: {
      inGraph: 'Dieser Graph hat keine Akteure.',
      shown: 'Kein Akteur kommt durch die Filter.',
    },
  },
  without: (filter, left) => `Ohne „${filter}“ wären es ${number(left)}.`,
  notEnough: (filters) => `Einen davon aufzugeben reicht nicht: ${filters.join(', ')}.`,
};
