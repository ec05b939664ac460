import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { counted, number } = grammar;

export const links: Messages['links'] = {
  holds: {
    filters: 'Filter',
    dates: 'den Zeitraum',
    focus: 'den Fokus',
    layout: 'die Anordnung',
    groups: (count) => counted(count, 'offene Gruppe', 'offene Gruppen'),
    everything: 'alle Punkte und Linien',
    places: 'die aufgeräumten Plätze',
    moves: (count) => (count === 1 ? 'eine Verschiebung' : `${number(count)} Verschiebungen`),
    tab: 'die Ansicht',
    table: 'die Tabelle',
    selection: 'das Ausgewählte',
    figure: 'die Einstellungen der Grafik',
  },
  damaged: 'der Link ist beschädigt: Sein Text ist nicht zu entziffern',
  noVersion: 'im Link steht nicht, in welcher Version er geschrieben ist',
  newer: (version, known) =>
    `der Link stammt aus einer neueren Version von Dramatis (${version}; diese hier liest bis ${known})`,
  noneOf: (name, text, words) => `„${text}“ für „${name}“ ist nichts von ${words.join(', ')}`,
  noSeed: (text) => `die Nummer „${text}“ der Anordnung ist keine ganze Zahl ab 1`,
  noPlace: (text) => `der Platz „${text}“ eines verschobenen Akteurs ist nicht lesbar`,
  noTable: (text) => `eine Tabelle „${text}“ gibt es nicht`,
  noSize: (text) => `die Grafikgröße „${text}“ gibt es nicht`,
  noTheme: (text) => `den Grafikhintergrund „${text}“ gibt es nicht`,
  noScale: (text) => `den Grafikmaßstab „${text}“ gibt es nicht`,
  noPart: (text) => `einen Teil „${text}“ hat eine Grafik nicht`,
};
