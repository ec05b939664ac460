import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { counted, number } = grammar;

export const columns: Messages['columns'] = {
  ask: 'Spalten\u00a0…',
  title: (name) => `Was enthalten die Spalten von „${name}“?`,
  whatFor:
    'Jede Zeile ist eine Beziehung. Wählen Sie, welche Spalten enthalten, von wem sie ausgeht und an wen sie geht; was Sie sonst wählen, wird gezeigt, und alle anderen Spalten bleiben daneben erhalten.',
  roles: {
    from: 'Von (wer handelt)',
    to: 'An (an wem)',
    type: 'Art der Beziehung',
    date: 'Datum',
    start: 'Beginn',
    end: 'Ende',
    source: 'Quelle (Titel oder Adresse)',
    summary: 'Zusammenfassung',
    direction: 'Richtung („ungerichtet“, „nein“)',
  },
  short: {
    from: 'Von',
    to: 'An',
    type: 'Art',
    date: 'Datum',
    start: 'Beginn',
    end: 'Ende',
    source: 'Quelle',
    summary: 'Zusammenfassung',
    direction: 'Richtung',
  },
  none: 'Keine Spalte',
  hasHeadings: 'Die erste Zeile enthält Überschriften',
  column: (column) => `Spalte ${number(column)}`,
  firstRows: (shown, rows) =>
    shown < rows ? `Die ersten ${number(shown)} von ${number(rows)} Zeilen` : 'Alle Zeilen',
  preview: 'Was daraus wird',
  counts: (rows, relations, actors) =>
    `${counted(rows, 'Zeile', 'Zeilen')}: ${counted(relations, 'Beziehung', 'Beziehungen')} zwischen ${counted(actors, 'Akteur', 'Akteuren')}.`,
  leftOut: (rows) =>
    rows === 1
      ? 'Eine Zeile fehlt darin: An einem Ende steht niemand.'
      : `${number(rows)} Zeilen fehlen darin: An einem Ende steht niemand.`,
  noEnds:
    'Wählen Sie eine Spalte für „Von“ und eine andere für „An“. Eine Matrix mit Namen in der ersten Zeile und der ersten Spalte lässt sich nicht lesen: Es muss eine Liste sein, mit einer Zeile für jede Beziehung.',
  noRelations: 'In keiner Zeile steht in beiden Spalten jemand.',
  open: 'Öffnen',
  cancel: 'Abbrechen',
};
