import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { counted, number } = grammar;

type Named = (names: string) => string;

/** `ofPlural` is how the plural stands after "von". */
const byChoices = (label: string, plural: string, ofPlural: string, on: Named, off: Named) => ({
  label,
  none: `keine ${plural}`,
  some: (count: number, all: number) => `${number(count)} von ${number(all)} ${ofPlural}`,
  on,
  off,
});

const SCALES = new Map(
  Object.entries({
    '': 1,
    tsd: 1e3,
    tausend: 1e3,
    mio: 1e6,
    million: 1e6,
    millionen: 1e6,
    mrd: 1e9,
    milliarde: 1e9,
    milliarden: 1e9,
  }),
);

const steps = (count: number) => counted(count, 'Schritt', 'Schritte');
const ofSteps = (count: number) => counted(count, 'Schritt', 'Schritten');

export const filters: Messages['filters'] = {
  relationType: byChoices(
    'Art der Beziehung',
    'Arten von Beziehungen',
    'Arten von Beziehungen',
    (names) => names,
    (names) => `ohne ${names}`,
  ),
  actorType: byChoices(
    'Art des Akteurs',
    'Arten von Akteuren',
    'Arten von Akteuren',
    (names) => `nur ${names}`,
    (names) => `ohne ${names}`,
  ),
  actor: byChoices(
    'Akteur',
    'Akteure',
    'Akteuren',
    (names) => `nur ${names}`,
    (names) => `ohne ${names}`,
  ),
  status: byChoices(
    'Status',
    'Status',
    'Status',
    (names) => `nur mit Status ${names}`,
    (names) => `ohne Status ${names}`,
  ),
  source: byChoices(
    'Quelle',
    'Quellen',
    'Quellen',
    (names) => `aus ${names}`,
    (names) => `ohne das, was nur aus ${names} stammt`,
  ),
  publisher: byChoices(
    'Medium',
    'Medien',
    'Medien',
    (names) => `aus ${names}`,
    (names) => `ohne das, was nur aus ${names} stammt`,
  ),
  eventRole: byChoices(
    'Rolle im Ereignis',
    'Rollen in Ereignissen',
    'Rollen in Ereignissen',
    (names) => `Ereignisse nur mit ${names}`,
    (names) => `ohne Ereignisse, die nur ${names} haben`,
  ),
  ownKey: (label, key) =>
    byChoices(
      label,
      `Werte von „${key}“`,
      `Werten von „${key}“`,
      (names) => `${key}: ${names}`,
      (names) => `${key}: nicht nur ${names}`,
    ),
  notGiven: 'keine Angabe',
  focus: {
    label: 'Fokus',
    one: (name) => `nur ${name}`,
    among: (names) => `nur unter ${names}`,
    actors: (count) => counted(count, 'Akteur', 'Akteuren'),
    ways: {
      around: (names, count) => `bis zu ${steps(count)} um ${names}`,
      both: (names, count) =>
        count === 1
          ? `nur Beziehungen von ${names}`
          : `nur bis zu ${steps(count)} von ${names} weg`,
      out: (names, count) =>
        count === 1 ? `nur von ${names} aus` : `nur von ${names} aus, bis zu ${steps(count)} weit`,
      in: (names, count) =>
        count === 1 ? `nur zu ${names} hin` : `nur zu ${names} hin, aus bis zu ${ofSteps(count)}`,
    },
    noSteps: (text) => `„${text}“ ist keine Zahl von Schritten zwischen 0 und 3`,
  },
  date: {
    label: 'Datum',
    certainOnly: 'nur sichere Daten',
    withoutUndated: 'ohne das, was kein Datum hat',
    unreadable: (text) => `„${text}“ ist kein lesbares Datum`,
  },
  text: {
    label: 'Text in Zusammenfassungen',
    words: (text) => `mit „${text}“ im Text`,
  },
  amount: {
    label: 'Betrag',
    scaleOf: (word) => SCALES.get(word.toLowerCase()),
    atLeast: (money) => `mindestens ${money}`,
    atMost: (money) => `höchstens ${money}`,
    fromTo: (least, most) => `${least} bis ${most}`,
    unreadable: (text) => `„${text}“ ist kein lesbarer Betrag`,
    noCurrency: (text) => `die Währung „${text}“ gibt es nicht`,
  },
  denied: { label: 'Mit Dementi', words: 'mit Dementi' },
  unnamed: {
    label: 'Gestützt auf nur eine ungenannte Person',
    words: 'gestützt auf nur eine ungenannte Person',
  },
  shown: {
    relations: (count, all) => `${number(count)} von ${counted(all, 'Beziehung', 'Beziehungen')}`,
    events: (count, all) => `${number(count)} von ${counted(all, 'Ereignis', 'Ereignissen')}`,
    uncertain: (count) => `${counted(count, 'Datum', 'Daten')} unsicher`,
    undated: (count) => `${number(count)} ohne Datum`,
  },
};
