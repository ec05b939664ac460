import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { counted, number } = grammar;

export const page: Messages['page'] = {
  skipToGraph: 'Zum Graphen springen',
  skipToTable: 'Zur Tabelle springen: alles im Graphen, Zeile für Zeile',
  skips: 'Springen',
  skipToEvidence: 'Zu den Belegen springen: alles im Graphen als Liste',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  panels: 'Bereiche',
  filters: 'Filter',
  graph: 'Graph',
  evidence: 'Belege',
  timeline: 'Zeitleiste',
  figure: 'Grafik',
  dialog: 'Dialog',
  form: 'Formular',
  makeFigure: 'Grafik\u00a0…',
  help: 'Hilfe',
  share: 'Teilen',
  language: 'Sprache',
  languageMissing: 'Die Texte in dieser Sprache konnten nicht geladen werden. Sind Sie offline?',
  copyRefused: 'Der Browser hat das Kopieren abgelehnt. Der Link steht in der Adresszeile.',
  linkCopied: 'Link kopiert.',
  linkOpensGraph: 'Er führt zum Graphen, wie er sich öffnet.',
  linkHolds: (parts) => `Er enthält ${parts}.`,
  linkWithoutFile: 'Ihre Datei ist nicht darin: Geben Sie sie mit weiter.',
  linkIsLong: (length) =>
    `Mit ${number(length)} Zeichen ist er länger, als manche Programme durchlassen.`,
  couldNotBeDrawn: (region, why) =>
    `„${region}“ konnte nicht gezeichnet werden: ${why}. Das ist ein Fehler von Dramatis; der Rest der Seite funktioniert.`,
  couldNotBeFetched: (region) =>
    `„${region}“ konnte nicht geladen werden. Sind Sie offline? Der Rest der Seite funktioniert.`,
  tryAgain: 'Noch einmal versuchen',
  open: 'Öffnen\u00a0…',
  yourFile: (name) => `Ihre Datei: ${name}`,
  notOpened: (name, problems) =>
    `„${name}“ wurde nicht geöffnet: ${counted(problems, 'Problem', 'Probleme')}`,
  closeProblems: 'Liste der Probleme schließen',
  nothingChanged:
    'Nichts wurde geändert. Beheben Sie dies in der Datei und öffnen Sie sie noch einmal.',
  problems: 'Probleme',
  lineAndColumn: (line, column) => `Zeile ${line}, Spalte ${column}`,
  warning: 'Warnung',
  madeUp: (title) => `Erfunden: ${title}`,
};
