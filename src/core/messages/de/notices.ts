import type { Messages } from '../messages.ts';

const THIS = { link: 'Dieser Link', picture: 'Dieses Bild' };
const OF_THIS = { link: 'dieses Links', picture: 'dieses Bildes' };
const SINCE = { link: 'seit dieser Link entstand', picture: 'seit dieses Bild entstand' };

export const notices: Messages['notices'] = {
  notRestored: (from, why) => `${THIS[from]} ließ sich nicht wiederherstellen: ${why}.`,
  graphNotOpened: (from, why) => `Der Graph ${OF_THIS[from]} ließ sich nicht öffnen: ${why}.`,
  defaultInstead: 'Stattdessen ist der Graph zu sehen, mit dem die Seite beginnt.',
  fromOwnFile: (from) =>
    `${THIS[from]} gehört zu einer Datei auf einem anderen Computer. Öffnen Sie diese Datei hier, um die Ansicht zu sehen.`,
  otherFile:
    'Das ist nicht die Datei, zu der der Link gehört, oder nicht dieselbe Fassung: Sie wird von Anfang an gezeigt.',
  dataChanged: (from) =>
    `Die Daten haben sich geändert, ${SINCE[from]}: Zu sehen ist womöglich mehr oder weniger als damals.`,
  partsUnread: (from, problems) =>
    `Teile ${OF_THIS[from]} waren nicht lesbar und wurden weggelassen: ${problems.join('; ')}.`,
  noView:
    'in diesem Bild steht nicht, aus welcher Ansicht es entstand: Es ist nicht von Dramatis, oder ein Programm hat die Angabe entfernt',
  inRows: (why) => `Der Graph ließ sich nicht anordnen (${why}). Er steht in Reihen.`,
  asItWas: (why) => `Der Graph ließ sich nicht anordnen (${why}). Er bleibt, wie er war.`,
  figureNotArranged: (why) =>
    `Die Grafik ließ sich nicht für ihre Größe anordnen (${why}): Sie ist wie auf dem Bildschirm.`,
  notGathered: (why) =>
    `Der Graph ist zu groß, um alles einzeln zu zeigen, und ließ sich nicht in Gruppen sammeln (${why}). Was Filter übrig lassen, wird gezeichnet, sobald es wenig genug ist; Tabelle und Chronologie haben alles.`,
  notEverything: (why) => `Es ließ sich nicht alles zeichnen (${why}).`,
  noCommunities: (why) => `Die Gemeinschaften ließen sich nicht ermitteln (${why}).`,
  savedUnread: (name) => `Die gespeicherten Filter „${name}“ sind nicht lesbar.`,
  savedPartsUnread: (name, problems) =>
    `Teile von „${name}“ waren nicht lesbar: ${problems.join('; ')}.`,
  notFetched: (why) =>
    `Ein Teil der Seite konnte nicht geladen werden (${why}). Sind Sie offline? Versuchen Sie es noch einmal.`,
  outdated: 'Der Graph wurde inzwischen geändert oder geschlossen: Bitte noch einmal.',
};
