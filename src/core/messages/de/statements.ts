import type { ClaimField } from '../en/statements.ts';
import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { and, counted } = grammar;

/** As the object of a verb, by itself, and after "zu". */
const FIELDS: Readonly<Record<ClaimField, { what: string; name: string; to: string }>> = {
  amount: { what: 'den Betrag', name: 'Betrag', to: 'zum Betrag' },
  date: { what: 'das Datum', name: 'Datum', to: 'zum Datum' },
  deadline: { what: 'die Frist', name: 'Frist', to: 'zur Frist' },
  participants: { what: 'die Beteiligung', name: 'Beteiligung', to: 'zur Beteiligung' },
  type: { what: 'die Art', name: 'Art', to: 'zur Art' },
  name: { what: 'den Namen', name: 'Name', to: 'zum Namen' },
  from: { what: 'von wem es ausging', name: 'Urheber', to: 'dazu, von wem es ausging' },
  to: { what: 'wem es galt', name: 'Ziel', to: 'dazu, wem es galt' },
  part: { what: 'einen Teil davon', name: 'zum Teil', to: 'zu einem Teil davon' },
};

const says = (verb: string) => (field?: ClaimField) =>
  field === undefined ? verb : `${verb} ${FIELDS[field].what}`;

const objecting = (one: string, many: string) => (count: number, field?: ClaimField) =>
  `${count === 1 ? one : many} ${field === undefined ? 'es' : FIELDS[field].what}`;

const objectedBy = (passive: string) => (who: readonly string[], field?: ClaimField) =>
  `${field === undefined ? '' : `${FIELDS[field].name} `}${passive} von ${and(who)}`;

const relations = (count: number) => counted(count, 'Beziehung', 'Beziehungen');

export const statements: Messages['statements'] = {
  stances: {
    asserts: says('behauptet'),
    confirms: says('bestätigt'),
    denies: says('dementiert'),
    disputes: says('bestreitet'),
    'declines-to-comment': (field) =>
      field === undefined ? 'äußert sich nicht' : `äußert sich nicht ${FIELDS[field].to}`,
    retracts: (field) =>
      field === undefined ? 'zieht zurück' : `zieht zurück: ${FIELDS[field].name}`,
  },
  objecting: {
    denies: objecting('dementiert', 'dementieren'),
    disputes: objecting('bestreitet', 'bestreiten'),
    retracts: (count, field) =>
      `${count === 1 ? 'hat' : 'haben'} ${field === undefined ? 'es' : FIELDS[field].what} zurückgezogen`,
  },
  objectedBy: {
    denies: objectedBy('dementiert'),
    disputes: objectedBy('bestritten'),
    retracts: objectedBy('zurückgezogen'),
  },
  unnamed: (who) => `${who} (nicht namentlich)`,
  through: (who, through) => `${who} (durch ${through})`,
  quoted: (text) => `„${text}“`,
  ourTitle: (title) => `${title} (unsere Beschreibung)`,
  setByFile: 'von der Datei festgelegt',
  confirmedByParty: (who) => `von Beteiligten bestätigt: ${and(who)}`,
  reportedBy: (who) => `berichtet von ${and(who)}`,
  onlyOnWordOf: (who) => `nur nach Angaben von ${and(who)}`,
  assertedBy: (who) => `behauptet von ${and(who)}`,
  deniedBy: (who) => `dementiert von ${and(who)}`,
  disputedBy: (who) => `bestritten von ${and(who)}`,
  retractedBy: (who) => `zurückgezogen von ${and(who)}`,
  nobodyNamed: 'niemand ist genannt, der es sagt',
  noRelations: 'keine Beziehungen',
  relations,
  events: (count) => counted(count, 'Ereignis', 'Ereignisse'),
  relationsBetween: (count, one, other) => `${relations(count)} zwischen ${one} und ${other}`,
  relationsWithSelf: (count, who, self) => `${relations(count)} von ${who} mit ${self}`,
  themselves: 'sich selbst',
  itself: 'sich selbst',
  amount: {
    about: (money) => `etwa ${money}`,
    upTo: (money) => `bis zu ${money}`,
    atLeast: (money) => `mindestens ${money}`,
    between: (least, most) => `${least} bis ${most}`,
    unknown: 'unbekannter Betrag',
    inSource: (amount, text) => `${amount} (in der Quelle: „${text}“)`,
  },
};
