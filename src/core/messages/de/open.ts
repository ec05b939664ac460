import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { and, counted, number } = grammar;

const megabytes = (bytes: number) => `${number(Math.round(bytes / 100_000) / 10)} MB`;
const shareOf = (share: number | undefined) =>
  share === undefined ? '' : ` ${Math.floor(share * 100)}\u00a0%`;
const of = (left: number, all: number, what: string) =>
  `${number(left)} von ${number(all)} ${what}`;

export const open: Messages['open'] = {
  openSound: 'Den heilen Teil öffnen',
  leavesOut: (parts) =>
    parts.length === 0 ? 'Dabei fehlt nichts.' : `Dabei fehlt: ${and(parts)}.`,
  leftOutKinds: {
    sources: (left, all) => of(left, all, all === 1 ? 'Quelle' : 'Quellen'),
    actors: (left, all) => of(left, all, all === 1 ? 'Akteur' : 'Akteuren'),
    relations: (left, all) => of(left, all, all === 1 ? 'Beziehung' : 'Beziehungen'),
    events: (left, all) => of(left, all, all === 1 ? 'Ereignis' : 'Ereignissen'),
    lines: (left, all) => of(left, all, all === 1 ? 'Zeile' : 'Zeilen'),
  },
  leftOutAt: (pointers) => `was unter ${and(pointers)} steht`,
  leftOutFrom: (line) => `alles ab Zeile ${number(line)}`,
  notWhole: 'Das ist nicht die ganze Datei.',
  wasTooLarge: (parts) =>
    `Sie enthält mehr, als sich hier öffnen lässt. Weggelassen: ${and(parts)}.`,
  wasFaulty: (parts) =>
    parts.length === 0
      ? 'Sie hatte Fehler und wurde ohne Verlust geöffnet.'
      : `Sie hatte Fehler. Es fehlt: ${and(parts)}.`,
  errors: (count) => `${number(count)} Fehler`,
  error: 'Fehler',
  copyReport: 'Bericht kopieren',
  reportCopied: 'Die ganze Liste ist als Text kopiert.',
  reportRefused: 'Der Browser hat das Kopieren abgelehnt.',

  opening: (name) => `„${name}“ wird geöffnet\u00a0…`,
  fetched: (received, total) =>
    total === undefined
      ? `${megabytes(received)} abgerufen`
      : `${megabytes(received)} von ${megabytes(total)} abgerufen`,
  stages: {
    reading: (share) => `Lesen\u00a0…${shareOf(share)}`,
    checking: (share) => `Prüfen\u00a0…${shareOf(share)}`,
    indexing: (share) => `Ordnen\u00a0…${shareOf(share)}`,
  },
  cancel: 'Abbrechen',
  dropHere: 'Datei loslassen, um sie zu öffnen',

  title: 'Einen Graphen öffnen',
  fromDisk: 'Eine Datei von diesem Computer\u00a0…',
  dropToo: 'Oder ziehen Sie eine Datei irgendwo auf die Seite. Sie verlässt Ihren Computer nie.',
  paste: 'Einfügen',
  pasteHow:
    'Ein Graph, oder Zeilen aus einer Tabellenkalkulation mit einer Überschrift für jede Spalte. Auch Strg+V irgendwo auf der Seite öffnet sie.',
  pasteField: 'Text eines Graphen oder einer Tabelle',
  openText: 'Den Text öffnen',
  pasted: 'Eingefügter Text',
  address: 'Eine Adresse',
  addressField: 'Adresse einer Datei (https://\u2026)',
  addressHow:
    'Ihr Browser ruft sie ab, ohne zu sagen, wer Sie sind; der Server muss anderen Seiten das Lesen erlauben. Höchstens 50 MB.',
  fetch: 'Abrufen und öffnen',
  recent: 'Schon geöffnet, in diesem Browser aufbewahrt',
  noRecent: 'Noch keine. Dateien, die Sie öffnen, werden hier aufbewahrt, nur auf diesem Computer.',
  openedAt: (when) => `geöffnet ${when}`,
  forget: (name) => `„${name}“ vergessen`,
  forgetAll: 'Alle vergessen',
  forgotten: (name) => `„${name}“ ist vergessen.`,
  allForgotten: 'Alle sind vergessen.',
  templates: 'Vorlagen: ein kleines Beispiel für jedes Format, zum Ausfüllen',
  begin: 'Anfangen',
  empty: 'Mit einem leeren Graphen anfangen',
  untitled: 'Graph ohne Titel',
  untitledFile: 'ohne-titel',

  save: 'Sichern',
  saveAs: 'Sichern unter\u00a0…',
  saved: (name) => `„${name}“ ist gesichert.`,
  notSaved: (why) =>
    `Sie wurde nicht gesichert (${why}). Nichts ist verloren: Sichern Sie sie als andere Datei.`,

  largeTitle: 'Das ist eine große Datei',
  large: (name, size, relations) =>
    relations === undefined
      ? `„${name}“ hat ${megabytes(size)}. Wie viel darin steht, zeigt sich erst beim Lesen.`
      : `„${name}“ hat ${megabytes(size)}, mit etwa ${number(relations)} Beziehungen.`,
  largeFirst: (first) =>
    `Das ist mehr, als diese Seite fassen kann. Sie kann die ersten ${number(first)} Beziehungen öffnen, mit allen Akteuren, und sagt dann, was sie weglässt.`,
  largeTakes: (seconds, gigabytes) =>
    `Das Öffnen dauert auf einem gewöhnlichen Computer etwa ${seconds < 60 ? `${number(seconds)} Sekunden` : counted(Math.round(seconds / 60), 'Minute', 'Minuten')} und braucht bis zu ${number(gigabytes)} GB von dessen Speicher. Die Seite lässt sich unterdessen benutzen, und was offen ist, bleibt es bis dahin.`,
  largeOverview:
    'Gezeigt wird zuerst eine Übersicht: Gruppen von Akteuren, die sich einzeln öffnen lassen.',
  largeYes: 'Öffnen',
  largeNo: 'Nicht öffnen',

  askTitle: (host) => `Einen Graphen von ${host} abrufen?`,
  ask: (host) =>
    `Dieser Link möchte einen Graphen von ${host} abrufen. Wer diesen Server betreibt, erfährt dann, dass jemand mit Ihrer Internetadresse ihn geöffnet hat. Bisher wurde nichts abgerufen.`,
  askYes: 'Abrufen',
  askNo: 'Nicht abrufen',
  noAddress:
    'das ist keine Adresse, die sich abrufen lässt: Sie muss mit https:// oder http:// beginnen',
  fetchedFrom: (host) => `Abgerufen von ${host}.`,
  fetchAgain: 'Noch einmal abrufen',
  linkFetches: (host) => `Wer ihn öffnet, ruft den Graphen von ${host} ab.`,
};
