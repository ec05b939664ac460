import type { gathered as en } from '../en/gathered.ts';
import { grammar } from './grammar.ts';

const { counted, number, and } = grammar;

const actors = (count: number) => counted(count, 'Akteur', 'Akteure');
const relations = (count: number) => counted(count, 'Beziehung', 'Beziehungen');
const events = (count: number) => counted(count, 'Ereignis', 'Ereignisse');

export const gathered: typeof en = {
  name: (names, others) =>
    others === 0 ? and(names) : and([...names, `${number(others)} weitere`]),
  more: (count) => `und ${number(count)} weitere`,
  actors,
  relations,
  events,
  between: (count, type) =>
    type === undefined ? number(count) : `${number(count)}, meist ${type}`,

  label: 'Was gesammelt ist',
  line: (counts) =>
    `Gesammelt sind ${and([
      `${actors(counts.actors)} in ${counted(counts.groups, 'Gruppe', 'Gruppen')}`,
      relations(counts.relations),
      ...(counts.events === 0 ? [] : [events(counts.events)]),
    ])}${
      counts.pairsLeft === 0
        ? ''
        : `; ${counts.pairsLeft === 1 ? 'eine' : number(counts.pairsLeft)} der dünnsten Linien mit ${relations(counts.relationsLeft)} ${counts.pairsLeft === 1 ? 'fehlt' : 'fehlen'}`
    }.`,
  computed:
    'Die Gruppen sind aus den Beziehungen berechnet, nicht berichtet; jede heißt nach ihren am besten verbundenen Mitgliedern.',
  contested: (count) =>
    `${counted(count, 'gesammelte Aussage wird', 'gesammelte Aussagen werden')} von jemandem bestritten oder zurückgezogen.`,
  sources: (count) =>
    `Es beruht auf ${counted(count, 'Quelle', 'Quellen')}, die in den Daten stehen.`,
  how: 'Ein Doppelklick oder zweimal Tippen öffnet eine Gruppe; auch ein Fokus auf einen Akteur oder Filter holen hervor, was darin ist.',
  everything: 'Alles zeichnen',
  everythingHow:
    'Punkte sind Akteure, dünne Linien Beziehungen. Wer auf einen Punkt zeigt, sieht, wessen er ist; ein Klick wählt ihn aus.',
  noEverything: 'Dieser Browser kann so viel nicht zeichnen, ohne stillzustehen.',
  open: 'Offene Gruppen',
  close: (name) => `${name} schließen`,
  closeAll: 'Alle schließen',
  walkHelp:
    'Pfeil auf und ab gehen durch Gruppen und Akteure, rechts oder Eingabe öffnet eine Gruppe oder fokussiert einen Akteur, links schließt die Gruppe um eine Marke, die Leertaste öffnet die Belege, Buchstaben finden einen Namen.',
  markOf: (at, all, mark) => `${number(at)} von ${number(all)}: ${mark}`,
  look: (title, known, deals) =>
    `Erster Blick auf ${title}: ${actors(known)}, ${relations(deals)}, in Gruppen`,
  looking: (title, known, deals) =>
    `Ein erster Blick auf „${title}“: ${actors(known)}, ${relations(deals)}. Die Datei wird noch geprüft, dann lässt sie sich erkunden.`,
  places:
    'Gruppen stehen bei denen, mit denen sie die meisten Beziehungen haben. Was Filter oder ein Fokus übrig lassen, lässt sich auch anders anordnen.',
  openIt: 'Gruppe öffnen',
  closeIt: 'Gruppe schließen',
  found: 'Eng miteinander verbunden; durch Berechnung gefunden, aus dem ganzen Graphen.',
  rest: 'Übrig neben größeren Gruppen, gesammelt nach der Zahl ihrer Beziehungen.',
  inside: 'Beziehungen darin',
  members: 'Wer dazugehört',
  neighbours: 'Die meisten Beziehungen mit',
  noneInside: 'Keine gezeigte Beziehung darin.',
  relationsBetween: (count, one, other) => `${relations(count)} zwischen ${one} und ${other}`,
};
