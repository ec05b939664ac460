import type { Messages } from '../messages.ts';

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
    csv: 'Tabelle der Beziehungen (CSV)',
    gexf: 'GEXF, für Gephi',
    graphml: 'GraphML, für yEd, igraph und NetworkX',
    cytoscape: 'JSON für Cytoscape',
    markdown: 'Chronologie (Markdown), zum Lesen',
  },
  loses: {
    'actor-graph':
      'Nichts geht verloren. Der ganze Graph wird gesichert, was immer die Filter verbergen.',
    csv: 'Verloren gehen Ereignisse, Beträge, alle Quellen einer Beziehung bis auf die erste, wer sie dementiert, und was Akteure außer ihrem Namen haben.',
    gexf: CARRIED,
    graphml: CARRIED,
    cytoscape: CARRIED,
    markdown: 'Sie lässt sich lesen und bearbeiten, aber hier nicht wieder öffnen.',
  },
  filtered: (shown) => `Was die Filter verbergen, fehlt darin: ${shown}.`,
  whole: 'Kein Filter ist gesetzt: Alles wird gesichert.',
  download: 'Herunterladen',
  done: (name) => `„${name}“ wurde dem Browser übergeben.`,
};
