import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { and, counted, number } = grammar;

const statements = (count: number) =>
  count === 1 ? '1 Beziehung oder Ereignis' : `${number(count)} Beziehungen und Ereignisse`;
const ofSteps = (count: number) => `über ${counted(count, 'Schritt', 'Schritte')}`;

export const evidence: Messages['evidence'] = {
  back: 'Zurück zur Übersicht',
  showAll: (count) => `Alle ${number(count)} zeigen`,
  ofList: (list) => `in „${list}“`,
  undated: 'ohne Datum',
  contested: 'umstritten',
  contestedHeading: 'Umstritten',
  noDateKnown: 'kein Datum bekannt',
  inFile: (text) => `(in der Datei: ${text})`,
  inSource: (text) => `(in der Quelle: „${text}“)`,

  holds: (actors, relations, events, sources) =>
    `${counted(actors, 'Akteur', 'Akteure')}, ${counted(relations, 'Beziehung', 'Beziehungen')}, ${counted(events, 'Ereignis', 'Ereignisse')}, ${counted(sources, 'Quelle', 'Quellen')}.`,
  asOf: (date) => `Stand: ${date}.`,
  imported: (date) =>
    `Am ${date} aus der Datei eines anderen Programms importiert. Eine solche Datei enthält keine Aussagen: Was keine Quelle nennt, steht als „ohne Quelle“ da, und niemand ist genannt, der es sagt.`,
  fictional: 'Alles darin ist erfunden.',
  kept: 'Ihre Datei wird in diesem Browser aufbewahrt, nur auf diesem Computer: Beim Neuladen ist sie wieder da.',
  notKept:
    'Ihre Datei wird in diesem Browser nicht aufbewahrt: Öffnen Sie sie nach dem Neuladen noch einmal.',
  forget: 'Meine Dateien vergessen',
  begin: 'Wo anfangen',
  beginHow:
    'Wählen Sie im Graphen oder hier einen Akteur oder eine Linie, um zu lesen, wer was dazu sagt. Schalten Sie Arten von Beziehungen aus oder verschieben Sie den Zeitraum, um den Graphen einzugrenzen.',
  actors: 'Akteure',
  warnings: (count) => counted(count, 'Warnung', 'Warnungen'),
  advice: (count) => counted(count, 'Punkt zum Prüfen', 'Punkte zum Prüfen'),
  aboutFile: (counts) => `${and(counts)} zu dieser Datei`,
  line: (count, isWarning) => `Zeile ${count}${isWarning ? ' (Warnung)' : ''}`,

  alsoCalled: (names) => `auch ${names.join(', ')}`,
  shownOfStatements: (shown, all) =>
    `${number(shown)} von ${number(all)} Beziehungen und Ereignissen gezeigt`,
  relationsAndEvents: 'Beziehungen und Ereignisse',
  ties: 'Verbindungen',
  allWith: (count, who) => `Alle ${number(count)} Beziehungen mit ${who}`,
  thisActor: 'Dieser Akteur',
  focus: 'Fokus',
  onlyOwn: 'Nur eigene Beziehungen',
  hide: 'Ausblenden',
  compareWith: 'Vergleichen mit',
  compareWithButton: 'Vergleichen mit\u00a0…',
  aName: 'ein Name',
  searching: 'Wird gesucht\u00a0…',
  found: (count) => `${number(count)} gefunden`,
  nobodyCalled: 'Niemand heißt so.',
  foundFor: (what) => `Gefunden für „${what}“`,
  inNumbers: 'In Zahlen',
  shownByKind: 'Was gezeigt ist, nach Art',
  kind: 'Art',
  out: 'Aus',
  in: 'Ein',
  noDirection: 'Ohne Richtung',
  betweenFailed: (why) =>
    `Wie oft Akteure auf kürzesten Wegen liegen, ließ sich nicht ermitteln (${why}).`,
  betweenCounting: 'Kürzeste Wege werden gezählt\u00a0…',
  betweenLong: 'In einem so großen Graphen kann das eine Minute dauern.',
  between: (times, pairs) =>
    `Auf einem kürzesten Weg zwischen ${times.toLocaleString(grammar.locale, { maximumFractionDigits: 1 })} von ${number(pairs)} Paaren anderer Akteure.`,
  betweenMeaning:
    'Gezählt im ganzen Graphen, gleich welche Filter gesetzt sind und wohin die Pfeile zeigen. Hat ein Paar mehrere gleich kurze Wege, zählt jeder anteilig. Dazwischen zu liegen ist kein Zeichen von Fehlverhalten oder Macht: Vielleicht zeigt es nur, über wen die Quellen geschrieben haben.',

  status: 'Status',
  when: 'Wann',
  deadline: 'Frist',
  amount: 'Betrag',
  whoTookPart: 'Wer beteiligt war',
  parties: 'Zwischen',
  claims: 'Aussagen',
  saysSo: 'Sagt es',
  objects: 'Widerspricht',
  people: (count) => counted(count, 'Person', 'Personen'),
  relations: 'Beziehungen',
  shownOf: (shown, all) => `${number(shown)} von ${number(all)} gezeigt`,

  sources: (count) => `Quellen (${number(count)})`,
  by: (author) => `Von ${author}`,
  published: 'Veröffentlicht:',
  notPublished: 'Datum der Veröffentlichung nicht bekannt',
  dateNote: (note) => `Datum: ${note}`,
  cite: 'Als Quellenangabe kopieren',
  citeSource: (source) => `Als Quellenangabe kopieren: ${source}`,
  cited: (citation) => `Quellenangabe kopiert: ${citation}`,
  citeRefused: 'Der Browser hat das Kopieren abgelehnt.',

  whatConnects: (actors) => `Was ${and(actors)} verbindet`,
  ignoreFilters: 'Filter nicht beachten',
  chosenActors: 'Gewählte Akteure',
  takeAway: (actor) => `${actor} herausnehmen`,
  theseActors: 'Diese Akteure',
  focusOnThem: 'Fokus auf sie',
  showOnlyThem: 'Nur sie zeigen',
  addActor: 'Akteur hinzufügen',
  addActorButton: 'Akteur hinzufügen\u00a0…',
  statements,
  directly: (count) => `${count === 0 ? 'Nichts' : statements(count)} direkt zwischen ihnen`,
  betweenThem: 'Direkt zwischen ihnen',
  inCommon: (count, several) =>
    count === 0
      ? 'Keine gemeinsamen Nachbarn'
      : `${counted(count, 'gemeinsamer Nachbar', 'gemeinsame Nachbarn')}${several ? ' von mindestens zweien' : ''}`,
  common: 'Gemeinsame Nachbarn',
  withActors: (actors) => `mit ${and(actors)}`,
  sentences: 'Sätze',
  hiddenByFilters: 'Durch Filter verborgen.',

  ways: 'Wege vom einen zum anderen',
  from: 'Von',
  to: 'Nach',
  alongArrows: 'Nur in Pfeilrichtung',
  pickedOut: 'Hervorgehoben',
  pickedOutWay: (count) => `Hervorgehoben: ein Weg ${ofSteps(count)}`,
  noWay: (from, to, amongShown) =>
    `Kein Weg führt von ${from} zu ${to}${amongShown ? ' über das, was gezeigt ist' : ''}.`,
  waysOf: (count) => `Wege ${ofSteps(count)}`,
  tooManyWays: (count) =>
    `Wege ${ofSteps(count)} sind zu viele, um sie durchzugehen: Grenzen Sie den Graphen erst mit Filtern ein.`,
  firstWays: (shown, count) =>
    `Die ersten ${number(shown)} Wege ${ofSteps(count)}; vielleicht gibt es mehr.`,
  someWays: (shown, all, count) =>
    shown === all
      ? `${counted(all, 'Weg', 'Wege')} ${ofSteps(count)}`
      : `Die ersten ${number(shown)} von ${number(all)} Wegen ${ofSteps(count)}`,
  noLongerWay: (most) => `Es gibt keinen längeren Weg bis zu ${number(most)} Schritten.`,
  nextWays: 'Nächstlängere Wege',
  onlyTheseActors: 'Nur diese Akteure zeigen',
};
