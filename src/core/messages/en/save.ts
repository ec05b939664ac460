const CARRIED =
  'Nothing is lost: opened here again, it is the same graph. Other programs show actors, events and lines with plain values, not who claims or denies what. If one of them changes what is there, it opens here without its claims.';

const LOST =
  'who claims or denies what and when, sources but for their addresses or titles, dates in the words of a source, deadlines, notes, ids, own keys, and what the file says of itself and of its types';

const READ = 'It can be read and edited, but not opened here again.';

/** Handing the open graph on as a file. */
export const save = {
  open: 'Save…',
  title: 'Save the graph as a file',
  whatFor:
    'A file of the graph, to keep, to share or to open in another program. A picture is made by “Figure…”.',
  format: 'Format',
  formats: {
    'actor-graph': 'Actor graph (JSON): Dramatis’s own',
    tables: 'Tables (CSV in a ZIP), for spreadsheets',
    csv: 'Table of relations (CSV)',
    gexf: 'GEXF, for Gephi',
    graphml: 'GraphML, for yEd, igraph and NetworkX',
    cytoscape: 'Cytoscape JSON',
    ftm: 'FollowTheMoney, for Aleph and OpenSanctions',
    html: 'Chronology (web page), to read and print',
    markdown: 'Chronology (Markdown), to read',
  },
  loses: {
    'actor-graph': 'Nothing is lost. The whole graph is saved, whatever the filters hide.',
    tables:
      'Lost: where the file itself says that marks stand. All else is in tables of actors, relations, events, participants, claims and sources, whatever the filters hide, and opens here again.',
    csv: `Lost: events, amounts, actors without relations, what actors have beside their names; ${LOST}. Actors of the same name become one; that something still goes on becomes words.`,
    gexf: CARRIED,
    graphml: CARRIED,
    cytoscape: CARRIED,
    ftm: `Lost: ${LOST}; also kinds of dealing, that a type has no direction, and who is no public figure. Amounts, denials, dates that are no year, month or day, and that something still goes on become words. Events become actors, with a relation for each part in them; actors of an own type become assets.`,
    html: READ,
    markdown: READ,
  },
  filtered: (shown: string) => `What the filters hide is left out: ${shown}.`,
  whole: 'No filter is on: all of it is saved.',
  download: 'Download',
  done: (name: string) => `“${name}” was handed to your browser.`,
};
