const CARRIED =
  'Nothing is lost: opened here again, it is the same graph. Other programs show actors, events and lines with plain values, not who claims or denies what. If one of them changes what is there, it opens here without its claims.';

/** Handing the open graph on as a file. */
export const save = {
  open: 'Save…',
  title: 'Save the graph as a file',
  whatFor:
    'A file of the graph, to keep, to share or to open in another program. A picture is made by “Figure…”.',
  format: 'Format',
  formats: {
    'actor-graph': 'Actor graph (JSON): Dramatis’s own',
    csv: 'Table of relations (CSV)',
    gexf: 'GEXF, for Gephi',
    graphml: 'GraphML, for yEd, igraph and NetworkX',
    cytoscape: 'Cytoscape JSON',
    markdown: 'Chronology (Markdown), to read',
  },
  loses: {
    'actor-graph': 'Nothing is lost. The whole graph is saved, whatever the filters hide.',
    csv: 'Lost: events, amounts, all sources of a relation but the first, who denies it, and what actors have beside their names.',
    gexf: CARRIED,
    graphml: CARRIED,
    cytoscape: CARRIED,
    markdown: 'It can be read and edited, but not opened here again.',
  },
  filtered: (shown: string) => `What the filters hide is left out: ${shown}.`,
  whole: 'No filter is on: all of it is saved.',
  download: 'Download',
  done: (name: string) => `“${name}” was handed to your browser.`,
};
