import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { number } = grammar;

const unit = (one: string, by: string) => ({
  bar: `Ein Balken ist ${one}; heller: möglich`,
  by: `Beziehungen und Ereignisse nach ${by}`,
  step: one.charAt(0).toUpperCase() + one.slice(1),
  fitting: `Passend: ${one}`,
});

export const timeline: Messages['timeline'] = {
  timeline: 'Zeitleiste',
  from: 'Von',
  to: 'Bis',
  fromDate: 'Von (Datum)',
  toDate: 'Bis (Datum)',
  anyTime: 'beliebig',
  notSet: 'Noch nicht gesetzt: Drücken Sie die Eingabetaste.',
  unreadable: () => 'Kein Datum: Schreiben Sie 2026-02-24, 24.2.2026 oder 2026-02.',
  didYouMean: (text) => `Meinen Sie ${text}?`,
  afterEnd: 'Das liegt nach dem Ende des Zeitraums.',
  beforeStart: 'Das liegt vor dem Anfang des Zeitraums.',
  onlyCertain: 'Nur sichere Daten',
  includeUndated: 'Auch ohne Datum',
  nothingDated: 'Nichts in diesem Graphen hat ein Datum.',
  noDate: 'Undatiert',
  windowOfTime: 'Zeitraum',
  window: 'Zeitraum',
  period: 'Zeitraum nach Namen',
  choosePeriod: 'Zeitraum\u00a0…',
  allTime: 'Die ganze Zeit',
  lastDays: (days) => `Letzte ${number(days)} Tage der Daten`,
  sinceFirst: (label) => `Seit dem ersten „${label}“`,
  units: {
    day: unit('ein Tag', 'Tagen'),
    week: unit('eine Woche', 'Wochen'),
    month: unit('ein Monat', 'Monaten'),
    quarter: unit('ein Quartal', 'Quartalen'),
    year: unit('ein Jahr', 'Jahren'),
    decade: unit('ein Jahrzehnt', 'Jahrzehnten'),
    century: unit('ein Jahrhundert', 'Jahrhunderten'),
  },
  bar: (when, counts) => `${when}: ${counts.length === 0 ? 'nichts' : counts.join(', ')}`,
  certain: (count) => `${number(count)} sicher`,
  possible: (count) => `${number(count)} möglich`,
  undated: (count) => `Ohne Datum: ${count === 0 ? 'nichts' : number(count)}`,
  unbounded: (count) => `ohne Balken, weil Anfang oder Ende nicht bekannt ist: ${number(count)}`,
  play: 'Abspielen',
  pause: 'Pause',
  settings: 'Einstellungen zum Abspielen',
  speed: 'Tempo',
  step: 'Schritt',
  modes: {
    growing: 'Wachsend: Der Anfang bleibt, das Ende rückt vor',
    sliding: 'Gleitend: Der Zeitraum bleibt gleich lang',
  },
  speeds: { slow: 'Langsam', normal: 'Normal', fast: 'Schnell' },
};
