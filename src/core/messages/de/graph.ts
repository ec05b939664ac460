import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { counted, number } = grammar;

export const graph: Messages['graph'] = {
  views: 'Ansichten',
  tabs: { graph: 'Graph', table: 'Tabelle', chronology: 'Chronologie' },
  showAll: 'Alles zeigen',
  unpinAll: 'Alle lösen',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fit: 'Graph einpassen',
  opening: 'Der Graph wird geöffnet\u00a0…',
  arranging: 'Der Graph wird angeordnet\u00a0…',
  diagram: (title) =>
    `Netzdiagramm: ${title}. Der Bereich „Belege“ nennt dieselben Akteure und Beziehungen.`,
  empty: 'Dieser Graph ist leer.',
  nothingShown: 'Keine Beziehung kommt durch die Filter. „Alles zeigen“ holt sie zurück.',
  progress: 'Wird angeordnet',
  stop: 'Anordnen beenden',
  clickToOpen: 'zum Öffnen klicken',
  moreBetween: (count) => `und ${number(count)} weitere zwischen ihnen`,

  undo: {
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    nothingToUndo: 'Nichts rückgängig zu machen',
    nothingToRedo: 'Nichts zu wiederholen',
    willUndo: (what) => `Rückgängig: ${what}`,
    willRedo: (what) => `Wiederholen: ${what}`,
    undone: (what) => `Rückgängig gemacht: ${what}`,
    redone: (what) => `Wiederholt: ${what}`,
    steps: {
      edit: 'Änderung des Graphen',
      filters: 'Filter',
      dates: 'Zeitraum',
      focus: 'Fokus',
      text: 'Textfilter',
      amounts: 'Beträge',
      layout: 'Art der Anordnung',
      shape: 'Form',
      arrangement: 'Anordnung',
      moves: 'Verschiebungen',
      sizes: 'Größen',
      communities: 'Gemeinschaften',
      groups: 'Gruppen',
    },
  },

  focus: {
    focus: 'Fokus',
    trail: 'Weg des Fokus',
    all: 'Alle',
    steps: 'Schritte',
    reach: { 0: 'Nur untereinander', 1: '1 Schritt', 2: '2 Schritte', 3: '3 Schritte' },
    direction: 'Richtung',
    ways: {
      around: 'Ein- und ausgehend, auch unter den anderen',
      both: 'Ein- und ausgehend',
      out: 'Ausgehend, in Pfeilrichtung',
      in: 'Eingehend, gegen Pfeile',
    },
    two: (one, other) => `${one} und ${other}`,
    more: (one, others) => `${one} und ${number(others)} weitere`,
  },

  walk: {
    label: 'Graph mit der Tastatur',
    help: 'Auf und Ab gehen durch, was hier ist, Rechts geht hinein oder ans andere Ende, Links zurück, Umschalt mit Auf oder Ab wechselt zwischen Graph, Akteur, Beziehung und Aussage. Buchstaben finden einen Akteur. Eingabe setzt den Fokus auf einen Akteur, Leertaste öffnet die Belege.',
    links: (count) => counted(count, 'Verbindung', 'Verbindungen'),
    actorOfGraph: (title, at, all, actor) =>
      `${title}, Akteur ${number(at)} von ${number(all)}: ${actor}`,
    link: (at, all, link) => `${number(at)} von ${number(all)}: ${link}`,
    claim: (at, all, claim) => `Aussage ${number(at)} von ${number(all)}: ${claim}`,
    inSource: (source) => `in ${source}`,
  },
};
