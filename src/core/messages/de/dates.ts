import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const MONTH = new Intl.DateTimeFormat(grammar.locale, { month: 'long', timeZone: 'UTC' });

const month = (number: number) => MONTH.format(Date.UTC(2000, number));
const year = (number: number) => (number > 0 ? String(number) : `${1 - number} v. Chr.`);
const dayOfMonth = (day: number, number: number) => `${day}. ${month(number)}`;
const years = (first: number, last: number) => `${year(first)}–${year(last)}`;

const north = '(Nordhalbkugel)';
const south = '(Südhalbkugel)';

export const dates: Messages['dates'] = {
  year,
  month,
  monthOfYear: (number, of) => `${month(number)} ${year(of)}`,
  day: (day) => `${day}.`,
  dayOfMonth,
  dayOfYear: (day, number, of) => `${dayOfMonth(day, number)} ${year(of)}`,
  atTime: (day, time, zone) => `${day}, ${time} Uhr (${zone})`,
  twoYears: (first) => {
    const isCut = first >= 1000 && (first + 1) % 100 !== 0;
    return `${year(first)}/${isCut ? String(first + 1).slice(-2) : year(first + 1)}`;
  },
  partsOfYear: {
    21: (of) => `Frühjahr ${of}`,
    22: (of) => `Sommer ${of}`,
    23: (of) => `Herbst ${of}`,
    24: (of) => `Winter ${of}`,
    25: (of) => `Frühjahr ${of} ${north}`,
    26: (of) => `Sommer ${of} ${north}`,
    27: (of) => `Herbst ${of} ${north}`,
    28: (of) => `Winter ${of} ${north}`,
    29: (of) => `Frühjahr ${of} ${south}`,
    30: (of) => `Sommer ${of} ${south}`,
    31: (of) => `Herbst ${of} ${south}`,
    32: (of) => `Winter ${of} ${south}`,
    33: (of) => `1. Quartal ${of}`,
    34: (of) => `2. Quartal ${of}`,
    35: (of) => `3. Quartal ${of}`,
    36: (of) => `4. Quartal ${of}`,
    37: (of) => `erstes Drittel ${of}`,
    38: (of) => `zweites Drittel ${of}`,
    39: (of) => `letztes Drittel ${of}`,
    40: (of) => `1. Halbjahr ${of}`,
    41: (of) => `2. Halbjahr ${of}`,
  },
  someDay: (when) => `ein Tag im Zeitraum ${when}`,
  someMonth: (when) => `ein Monat im Jahr ${when}`,
  decade: (first) => (first >= 10 ? `${first}er-Jahre` : years(first, first + 9)),
  years,
  uncertain: (when) => `${when} (unsicher)`,
  around: (when) => `etwa ${when}`,
  to: (first, last) => `${first} bis ${last}`,
  since: (when) => `seit ${when}`,
  until: (when) => `bis ${when}`,
  from: (when) => `ab ${when}`,
  fromTo: (first, last) => `${first} bis ${last}`,
  toUnknown: (when) => `ab ${when}, Ende unbekannt`,
  fromUnknown: (when) => `bis ${when}, Anfang unbekannt`,
  between: (first, last) => `zwischen ${first} und ${last}`,
  orLater: (when) => `${when} oder später`,
  orEarlier: (when) => `${when} oder früher`,
  ongoing: 'andauernd, seit wann ist unbekannt',
  asOf: (when) => `Stand ${when}`,
};
