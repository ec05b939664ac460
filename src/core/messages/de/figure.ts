import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';

const { number } = grammar;

export const figure: Messages['figure'] = {
  nothing: 'Es gibt noch nichts zu zeichnen.',
  noSize: '„Andere Größe“ ist keine Größe. Schreiben Sie eine, oder wählen Sie eine andere.',
  download: 'Herunterladen',
  downloaded: 'Heruntergeladen.',
  copyPicture: 'Bild kopieren',
  pictureCopied: 'Das Bild wurde kopiert.',
  print: 'Drucken oder als PDF sichern\u00a0…',
  printed: 'Der Druckdialog wurde geöffnet.',
  copies: {
    altText: { copy: 'Alternativtext kopieren', copied: 'Der Alternativtext wurde kopiert.' },
    longDescription: {
      copy: 'Lange Beschreibung kopieren',
      copied: 'Die lange Beschreibung wurde kopiert.',
    },
    embedCode: {
      copy: 'Einbettungscode kopieren',
      copied: 'Der Einbettungscode wurde kopiert.',
    },
  },
  stopped: 'So lässt sie sich nicht sichern: „Vor dem Druck“ sagt, warum.',

  beforePrint: 'Vor dem Druck',
  ofPicture: 'Zum Bild',
  inData: 'Zu den Daten',
  stops: 'Verhindert den Export:',
  dataToCheck: (count) =>
    count === 1
      ? 'Ein Punkt in den Daten zu prüfen'
      : `${number(count)} Punkte in den Daten zu prüfen`,
  typefaceMissing: (why) => `Die Schrift fehlt (${why}): Eine andere wird für sie einspringen.`,
  noteMissing: (note) =>
    `Die Anmerkungen enthalten diesen Satz nicht mehr: „${note}“ „Neu ausfüllen“ holt es zurück.`,

  arranging: 'Wird für diese Größe angeordnet',
  arrangingNow: 'Wird für diese Größe angeordnet\u00a0…',
  drawFrameHow:
    'Ziehen Sie einen Rahmen um die Akteure und Ereignisse, die zu sehen sein sollen. Escape lässt alles, wie es war.',
  shownSize: (width, height, file) => `${width} × ${height} px in der Ansicht, ${file}`,
  printSize: (width, height, file, dpi) =>
    `${width} × ${height} mm im Druck, ${file} bei ${dpi} dpi`,
  fileSize: (width, height) => `${width} × ${height} px als PNG`,

  size: 'Größe',
  sizes: {
    natural: 'Natürliche Größe',
    article: 'Artikel, 720 breit',
    wide: 'Breit 16:9, 1200 × 675',
    social: 'Social-Media-Karte, 600 × 315',
    square: 'Quadrat, 540 × 540',
    portrait: 'Hochformat, 540 × 675',
    story: 'Story, 540 × 960',
    '85mm': 'Druck, eine Spalte, 85 mm',
    '130mm': 'Druck, 130 mm',
    '178mm': 'Druck, volle Breite, 178 mm',
  },
  anotherSize: 'Andere Größe',
  anotherSizeChoice: 'Andere Größe\u00a0…',
  isNoSize: 'Das ist keine Größe.',
  sizesAllowed: (mm, px) =>
    `Eine Druckbreite von ${mm[0]} bis ${mm[1]} mm; oder px in der Ansicht, eine Breite oder Breite × Höhe, jeweils von ${px[0]} bis ${px[1]}.`,

  texts: { title: 'Titel', subtitle: 'Untertitel', notes: 'Anmerkungen', credit: 'Nachweis' },
  fillIn: 'Neu ausfüllen',
  arrangement: 'Anordnung',
  arranged: {
    own: 'Neu angeordnet, passend zur Größe',
    screen: 'Wie auf dem Bildschirm, mit Ihren Verschiebungen',
  },
  crop: 'Ausschnitt',
  drawFrame: 'Rahmen ziehen',
  wholeGraph: 'Ganzer Graph',
  inFrame: (shown, all) =>
    `Im Rahmen: ${shown === 0 ? 'alles' : `${number(shown)} von ${number(all)}`}`,
  include: 'Enthält',
  parts: { legend: 'Legende', sources: 'Quellen', numbers: 'Ihre Nummern an den Linien' },
  notWithoutSources: 'nicht ohne die Quellen',
  sourcesNoRoom: 'die Quellen haben keinen Platz',
  background: 'Hintergrund',
  themes: { white: 'Weiß', dark: 'Dunkel', transparent: 'Durchsichtig, für helle Seiten' },
  file: 'Datei',
  resolution: 'Auflösung',
};
