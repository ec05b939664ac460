import type { Messages } from '../messages.ts';
import { edit } from './edit.ts';
import { evidence } from './evidence.ts';
import { filtersPanel } from './filtersPanel.ts';
import { graph } from './graph.ts';
import { layout } from './layout.ts';
import { page } from './page.ts';
import { save } from './save.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';

export const help: Messages['help'] = {
  help: 'Hilfe',
  see: 'Was zu sehen ist',
  marks: [
    'Jeder Kasten ist ein Akteur: ein Mensch, eine Behörde, eine Firma oder ein Produkt. Jede Linie ist eine **Beziehung**: eine Handlung oder eine dauernde Verbindung, mit ihrer Art, einem Datum, soweit es bekannt ist, und den Quellen, die davon berichten. Eine kleine Raute ist ein **Ereignis**, an dem mehrere Akteure beteiligt waren. Wählen Sie etwas davon aus, um zu lesen, wer es sagt. Wo zwei Akteure sehr viele Beziehungen haben, sind sie zu einem gestreiften Band gebündelt, mit Anzahlen nach Art; wählen Sie es aus, um es zu öffnen.',
    'Ein Graph, der zu groß ist, um einzeln gelesen zu werden, ist **gesammelt**: Wer eng verbunden ist, steht als eine Scheibe, benannt nach dem am besten verbundenen Mitglied, mit einem Ring der Arten der Beziehungen darin; Linien zu Scheiben sind so breit wie ihre Beziehungen viele sind. Ein Doppelklick öffnet eine Scheibe. Was ein Fokus oder Filter übrig lassen, wird einzeln gezeigt, sobald es wenig genug ist.',
    `Die Farbe zeigt, womit man es zu tun hat, das Muster der Linie die Belege, der Umriss die Art des Akteurs, und eine Pfeilspitze nur die Richtung. Solange Sie es unter „${layout.layout}“ nicht anders wählen, bedeuten Größe und Platz nichts: In der Mitte zu stehen oder groß zu sein, ist kein Zeichen von Schuld. Gemeinschaften sind aus den Linien errechnet; niemand hat von ihnen berichtet.`,
  ],
  status: 'Status: was die Aussagen ergeben',
  denial:
    'Ein Dementi entfernt nie eine Linie und ist nie selbst eine: Es steht bei dem, was es dementiert, mit einem †.',
  dates: 'Daten',
  aboutDates: `Ein Datum ist nur so genau wie seine Quelle: „vorigen Sommer“ ist eine Jahreszeit, kein Tag. **Unsicher** ist ein Datum, wenn die Quelle es nur ungefähr angibt; ist ein Zeitraum gesetzt, auch dann, wenn es darin liegen kann, aber nicht muss. Unsichere Daten sind dünner gezeichnet und werden gezählt; „${timeline.onlyCertain}“ lässt sie weg. Was gar kein Datum hat, ist dünner gezeichnet, sobald ein Zeitraum gesetzt ist, und bleibt, bis Sie „${timeline.includeUndated}“ ausschalten. Was mit „Stand“ und einem Tag angegeben ist, kann danach weitergegangen sein. Daten lassen sich als 2026-02-24, 2026-02, 24.2.2026, 24. Februar 2026 oder Sommer 2025 eingeben. Die dunklen Balken der Zeitleiste zählen, was sicher in ihre Zeit fällt, die hellen, was hineinfallen kann; wählen Sie einen Balken, um den Zeitraum auf ihn zu setzen, und noch einmal, um ihn wieder zu öffnen. Der Zeitraum lässt sich ziehen, unter „${timeline.period}“ wählen oder durch die Daten abspielen.`,
  gettingAbout: 'Wie man sich bewegt',
  ways: [
    'Ziehen Sie einen Akteur, um ihn zu verschieben; was Sie verschoben haben, bleibt und ist Teil des Links. Ziehen Sie den Grund, um den Ausschnitt zu bewegen; mit dem Mausrad zoomen Sie.',
    `Ein Doppelklick auf einen Akteur, oder „${evidence.focus}“ bei seinen Belegen, zeigt ihn mit allen, die einen Schritt entfernt sind; nehmen Sie zwei oder drei Schritte, oder nur, was von ihm ausgeht oder zu ihm führt. Der Weg über dem Graphen führt zurück. „${evidence.hide}“ nimmt einen Akteur aus dem Bild.`,
    `Klicken Sie mit der Umschalttaste auf einen zweiten Akteur, oder wählen Sie „${evidence.compareWithButton}“, um zu lesen, was beide verbindet: was zwischen ihnen ist, wen sie gemeinsam haben, und jeden kürzesten Weg vom einen zum anderen; jeder lässt sich im Graphen hervorheben. Ein Weg ist nur, wovon Quellen berichten: Er sagt nicht, dass etwas auf ihm weitergegeben wurde.`,
    'Mit der Tastatur: Tab führt in den Graphen. Pfeil auf und Pfeil ab gehen durch, was da ist, Pfeil rechts geht hinein oder zum anderen Ende einer Linie, Pfeil links zurück, Umschalttaste mit Pfeil auf oder ab wechselt zwischen Graph, Akteur, Beziehung und Aussage. Buchstaben finden einen Akteur; die Eingabetaste setzt ihn in den Fokus; die Leertaste öffnet die Belege, mit Umschalttaste vergleicht sie; einzelne Tasten, unten aufgeführt, zoomen; Escape führt hinaus. Ein Finger, der auf einem Akteur liegen bleibt, vergleicht ihn, wie die Umschalttaste beim Klicken.',
    `„${layout.layout}“ ordnet neu an: so, dass sich wenig kreuzt, im Kreis nach Art, in Ringen um einen Akteur, danach, wer auf wen einwirkt, oder nach Datum. „${layout.tidy}“ schließt die Lücken, die ein Filter gelassen hat. Wo nicht für alle Texte Platz ist, stehen die wichtigsten; zoomen Sie hinein, um die anderen zu sehen.`,
    `„${graph.tabs.table}“ listet Beziehungen, Ereignisse oder Akteure auf. Drücken Sie eine Überschrift, um nach ihr zu ordnen, und noch einmal für die umgekehrte Folge. Pfeiltasten führen von Zelle zu Zelle und hinauf in die Überschriften; die Eingabetaste wählt eine Zeile. „${table.copy}“ und „${table.download}“ bringen, was Sie sehen, in eine Tabellenkalkulation.`,
    `„${graph.tabs.chronology}“ erzählt dasselbe in Sätzen, nach Datum geordnet. Was Sie dort auswählen, ist auch im Graphen ausgewählt.`,
    'Der Bereich „Belege“ listet alle Akteure und Beziehungen als Schaltflächen auf, für Tastatur und Screenreader. Bei jeder Quelle kopiert eine Schaltfläche ihre Quellenangabe.',
    'Die Suche geht durch Namen, Zusammenfassungen und Medien. Rückgängig und Wiederholen (Strg+Z, Strg+Umschalt+Z) gehen durch Filter, Zeiträume, Fokus, Ausgeblendetes, Verschiebungen und Anordnungen; „Zurück“ im Browser führt durch das, was Sie gelesen haben.',
    `Unter „${filtersPanel.saved}“ erhält, was gesetzt ist, einen Namen und wird mit ihm wieder gesetzt. Namen bleiben in diesem Browser, für diesen Graphen; um Filter weiterzugeben, teilen Sie den Link. Gelöschtes kommt mit „${filtersPanel.bringBack}“ wieder, nicht mit Rückgängig.`,
    `In der Adresszeile steht immer die jetzige Ansicht. „${page.share}“ kopiert sie und sagt, was darin ist.`,
    `„${page.makeFigure}“ macht ein PNG oder SVG für Bildschirm oder Druck, mit Titel, Legende, Anmerkungen, nummerierten Quellen und Bildnachweis im Bild, und sagt, was vor dem Druck zu prüfen ist. Wird eine solche Datei hier geöffnet, bringt sie ihre Ansicht zurück.`,
    `„${edit.edit}“ im Bereich „${page.evidence}“ lässt ändern, was gerade zu lesen ist: Akteure, Beziehungen, Ereignisse, Quellen und ihre Aussagen. Ein Formular sagt, was falsch wäre, bevor etwas geändert wird. „${graph.undo.undo}“ nimmt Änderungen zurück; sie werden gleich in diesem Browser aufbewahrt, und „${edit.changes}“ nennt sie in Sätzen, bis gesichert wird.`,
    `„${save.open}“ gibt den Graphen als Datei weiter: wie er ist, oder für Gephi, yEd, Cytoscape oder eine Tabellenkalkulation, oder als Chronologie zum Lesen. Jedes Format sagt, was verloren geht.`,
    `„${page.open}“ öffnet einen eigenen Graphen, ebenso eine Datei, die Sie auf die Seite ziehen, oder Text, den Sie dort einfügen (Strg+V), auch einen aus anderen Programmen: eine Tabelle von Beziehungen (CSV, Excel), Tabellen in einem ZIP, GEXF, GraphML, Cytoscape, CX2, JSON Graph Format, Oligrapher oder FollowTheMoney. Sagen die Überschriften einer Tabelle nicht, wer an den Enden steht, werden Sie gefragt, was ihre Spalten enthalten. Was keine Quelle nennt, ist dann „ohne Quelle“. Er verlässt Ihren Computer nie; dieser Browser behält ihn für ein Neuladen, bis Sie ihn vergessen lassen. „${page.open}“ ruft auch einen Graphen von einer Adresse ab, hat Vorlagen aller Formate und fängt einen leeren Graphen an.`,
    'Eine Datei mit Fehlern wird nicht geöffnet, und jeder Fehler ist aufgelistet. Wo genug davon heil ist, lässt sich dieser Teil öffnen; im Bereich „Belege“ steht dann, was fehlt.',
  ],
  keys: 'Einzelne Tasten',
  keysOn: 'Einzelne Tasten für die Suche und diese Hilfe. Auf diesem Gerät gespeichert.',
  keyTable: 'Einzelne Tasten',
  keyDoes: {
    search: 'Zur Suche gehen',
    help: 'Diese Hilfe öffnen',
    zoomIn: 'Im Graphen: vergrößern',
    zoomOut: 'Im Graphen: verkleinern',
    fit: 'Im Graphen: alles zeigen',
  },
  keyFor: (does) => `Taste: ${does}`,
  keyTaken: (key, does) => `„${key}“ ist vergeben: ${does}.`,
  keyBack: (key) => `Zurück zu „${key}“`,
  keysInGraph:
    'Die eigenen Tasten des Graphen (Pfeile, Buchstaben, die zum Zoomen) wirken nur, solange der Fokus in ihm ist, mit oder ohne diese Einstellung.',
};
