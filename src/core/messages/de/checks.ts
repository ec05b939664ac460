import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { and, counted, number, or } = grammar;

export const checks: Messages['checks'] = {
  data: {
    unsourced: {
      one: 'hat keine Quelle',
      many: 'haben keine Quelle',
      advice:
        'Ergänzen Sie in der Datei, wer es sagt, oder filtern Sie heraus, was keine Quelle hat: Damit lässt sich die Grafik nicht exportieren.',
    },
    unasserted: {
      one: 'ist von keiner Quelle als Ganzes belegt; der Status steht allein in der Datei',
      many: 'sind von keiner Quelle als Ganzes belegt; der Status steht allein in der Datei',
      advice: 'Lesen Sie die Begründung in der Datei, und lassen Sie weg, was sie nicht trägt.',
    },
    retracted: {
      one: 'wurde zurückgezogen',
      many: 'wurden zurückgezogen',
      advice: 'Filtern Sie Zurückgezogenes heraus, oder behalten Sie die Anmerkung, die es sagt.',
    },
    'one-unnamed-person': {
      one: 'ist ein Vorwurf, der auf einer einzigen ungenannten Person beruht',
      many: 'sind Vorwürfe, von denen jeder auf einer einzigen ungenannten Person beruht',
      advice: 'Suchen Sie eine zweite Quelle, oder sagen Sie neben der Grafik, wessen Wort es ist.',
    },
    denied: {
      one: 'ist umstritten; der Widerspruch ist festgehalten',
      many: 'sind umstritten; die Widersprüche sind festgehalten',
      advice: 'Lassen Sie die Anmerkungen mit † in der Grafik: Sie sagen, wer widerspricht.',
    },
    'no-denial': {
      one: 'ist umstritten, aber kein Dementi ist festgehalten',
      many: 'sind umstritten, aber kein Dementi ist festgehalten',
      advice: 'Suchen Sie, was die andere Seite sagt, und ergänzen Sie es in der Datei.',
    },
    undated: {
      one: 'hat kein Datum',
      many: 'haben kein Datum',
      advice:
        'Ergänzen Sie das Datum in der Datei, wo es sich finden lässt; sonst sagen Sie in der Bildunterschrift, dass es unbekannt ist.',
    },
    'uncertain-date': {
      one: 'hat ein unsicheres Datum',
      many: 'haben unsichere Daten',
      advice:
        'Nennen Sie für eine solche Linie in Bildunterschrift und Text keinen genauen Tag, außer Sie können ihn bestätigen.',
    },
    'inferred-date': {
      one: 'hat ein Datum mit einer Anmerkung, wie es ermittelt wurde',
      many: 'haben Daten mit Anmerkungen, wie sie ermittelt wurden',
      advice:
        'Lesen Sie die Anmerkungen bei den Belegen, bevor Sie einen Tag oder Monat als Tatsache drucken.',
    },
  },
  found: ({ one, many, advice }, statements, count, examples) =>
    `${and(statements)} ${count === 1 ? one : many}: ${examples.join('; ')}. ${advice}`,
  privatePeople: (count, names) =>
    `${
      count === 1
        ? '1 Name ist als der einer Privatperson gekennzeichnet'
        : `${number(count)} Namen sind als die von Privatpersonen gekennzeichnet`
    }: ${names.join('; ')}. Prüfen Sie, ob die Geschichte jeden Namen braucht, und filtern Sie heraus, wen sie nicht braucht.`,
  more: (count) => `und ${number(count)} weitere`,

  noRoomForDenials: (mark) =>
    `Bei dieser Größe ist kein Platz für die Anmerkungen, die sagen, wer dem mit ${mark} Gekennzeichneten widerspricht. Nehmen Sie ein höheres Format, zeigen Sie weniger, oder kürzen Sie die Anmerkungen.`,
  parts: {
    legend: 'die Legende der Farben und Formen',
    sources:
      'die Liste der Quellen (nur die Medien sind genannt, an den Linien stehen keine Nummern)',
    key: 'die Erklärung der Striche, Punkte und Zeichen',
    notes: 'die Anmerkungen',
  },
  noRoom: (parts) =>
    `Bei dieser Größe ist kein Platz für ${and(parts)}: Sagen Sie neben dem Bild, was fehlt, kürzen Sie die Worte, oder nehmen Sie ein höheres Format.`,
  wordsTooTall: (height) =>
    `Die Worte um den Graphen brauchen selbst so mehr Höhe als ${height}. Kürzen Sie den Titel, oder nehmen Sie ein höheres Format.`,
  cut: (names) =>
    `Der Rahmen schneidet ${and(names)} an, deshalb steht dort kein Name. Nehmen Sie sie in den Rahmen, oder lassen Sie es so.`,
  tooSmall: (smallest, floor, remedies) =>
    `Der kleinste Text wird ${smallest} groß sein, wo die Grafik gezeigt wird; das Mindeste ist ${floor}. Was helfen würde: ${or(remedies)}.`,
  cropTo: (actor, lines) =>
    `auf ${actor} und alles, was damit verbunden ist, beschneiden (${counted(lines, 'Linie', 'Linien')})`,
  takeWidth: (width) => `eine Breite von etwa ${width} nehmen`,
  takeSize: (size) => `etwa ${size} nehmen`,
  showFarFewer: 'weit weniger Beziehungen und Ereignisse zeigen',
  showFewer: (fewer, all) =>
    `weniger Beziehungen und Ereignisse zeigen: etwa ${number(fewer)} der ${number(all)} Linien hätten Platz`,
  tooSmallInColumn: (width, column, text, floor, least) =>
    `Die Grafik ist ${width} breit. In einer Spalte von ${column} wäre ihr kleinster Text ${text} groß; das Mindeste ist ${floor}: Zeigen Sie sie mindestens ${least} breit, oder nehmen Sie die Größe eines Artikels.`,
  tallerThanPage: (height, page, width) =>
    `Die Grafik wird ${height} hoch sein, mehr als eine Seite von ${page}: Geben Sie auch ihre Höhe an („${width} × 200 mm“), nehmen Sie eine breitere, oder zeigen Sie weniger.`,
  underlaid:
    'Die Punkte und dünnen Linien von „Alles zeichnen“ gibt es nur auf dem Bildschirm: Die Grafik zeigt Gruppen und die Linien dazwischen.',
  untold: (lines, texts) =>
    `${counted(lines, 'Linie hat', 'Linien haben')} keinen Platz für den Text (${texts.join(', ')}). Zeigen Sie weniger Beziehungen, oder ordnen Sie sie anders an.`,
};
