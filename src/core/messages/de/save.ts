import type { Messages } from '../messages.ts';

const LOST =
  'wer wann was aussagt oder dementiert, Quellen bis auf Adresse oder Titel, Daten in den Worten einer Quelle, Fristen, Anmerkungen, Kennungen, eigene Schlüssel und was die Datei von sich und ihren Typen sagt';

const READ = 'Sie lässt sich lesen und bearbeiten, aber hier nicht wieder öffnen.';

const CARRIED =
  'Nichts geht verloren: Hier wieder geöffnet, ist es derselbe Graph. Andere Programme zeigen Akteure, Ereignisse und Linien mit einfachen Werten, nicht wer was aussagt oder dementiert. Ändert eines davon etwas, öffnet sich die Datei hier ohne ihre Aussagen.';

export const save: Messages['save'] = {
  open: 'Sichern\u00a0…',
  title: 'Den Graphen als Datei sichern',
  whatFor:
    'Eine Datei des Graphen, zum Aufbewahren, Weitergeben oder Öffnen in einem anderen Programm. Ein Bild macht „Grafik\u00a0…“.',
  format: 'Format',
  formats: {
    'actor-graph': 'Akteursgraph (JSON): das eigene Format von Dramatis',
    tables: 'Tabellen (CSV in einem ZIP), für Tabellenprogramme',
    csv: 'Tabelle der Beziehungen (CSV)',
    gexf: 'GEXF, für Gephi',
    graphml: 'GraphML, für yEd, igraph und NetworkX',
    cytoscape: 'JSON für Cytoscape',
    ftm: 'FollowTheMoney, für Aleph und OpenSanctions',
    html: 'Chronologie (Webseite), zum Lesen und Drucken',
    markdown: 'Chronologie (Markdown), zum Lesen',
  },
  loses: {
    'actor-graph':
      'Nichts geht verloren. Der ganze Graph wird gesichert, was immer die Filter verbergen.',
    tables:
      'Verloren geht, wohin die Datei selbst die Zeichen stellt. Alles andere steht in Tabellen der Akteure, Beziehungen, Ereignisse, Beteiligten, Aussagen und Quellen, was immer die Filter verbergen, und lässt sich hier wieder öffnen.',
    csv: `Verloren gehen Ereignisse, Beträge, Akteure ohne Beziehungen, was Akteure außer ihrem Namen haben; ${LOST}. Akteure gleichen Namens werden einer; dass etwas noch andauert, wird zu Worten.`,
    gexf: CARRIED,
    graphml: CARRIED,
    cytoscape: CARRIED,
    ftm: `Verloren geht, ${LOST}; auch Arten des Umgangs, dass ein Typ keine Richtung hat, und wer keine Person des öffentlichen Lebens ist. Beträge, Dementis, Daten, die kein Jahr, Monat oder Tag sind, und dass etwas noch andauert, werden zu Worten. Ereignisse werden zu Akteuren, mit einer Beziehung für jede Beteiligung; Akteure eines eigenen Typs werden zu Vermögenswerten.`,
    html: READ,
    markdown: READ,
  },
  filtered: (shown) => `Was die Filter verbergen, fehlt darin: ${shown}.`,
  whole: 'Kein Filter ist gesetzt: Alles wird gesichert.',
  download: 'Herunterladen',
  done: (name) => `„${name}“ wurde dem Browser übergeben.`,
};
