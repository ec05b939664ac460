/** What the marks, statuses and dates mean, and how to get about. Words between ** stand out. */
export const help = {
  help: 'Help',
  see: 'What you see',
  marks: [
    'Each box is an actor: a person, agency, company or product. Each line is a **relation**: one act or standing tie, with a type, a date as far as it is known, and the sources that report it. A small diamond is an **event** that several actors took part in. Choose any of them to read who says so. Where two actors have very many relations, they are gathered into a band of stripes with counts by type; choose it to open it.',
    'Colour is the kind of dealing, the line’s pattern is the evidence, the outline is the type of actor, and an arrowhead is only the direction. Unless you ask for it under “Layout”, size and place carry no meaning: being in the middle, or large, is not guilt. Communities are worked out from the lines; nobody reported them.',
  ],
  status: 'Status: what the claims add up to',
  denial:
    'A denial never removes a line and is never a line of its own: it travels with what it denies, marked †.',
  dates: 'Dates',
  aboutDates:
    'A date is only as precise as its source: “last summer” is a season, not a day. A date is **uncertain** when its source gives it only roughly; with a window set, also when it may but need not lie inside. Uncertain dates are drawn thinner and counted, and “Only certain dates” drops them. What has no date at all is drawn thinner once a window is set, and stays until you untick “Include undated”. What stands “as of” a day may have gone on after it. Dates can be typed as 2026-02-24, 2026-02, 24 Feb 2026 or summer 2025. The timeline’s dark bars count what surely falls in their time, the light ones what may; choose a bar to set the window to it, and once more to open it again. The window can be dragged, chosen by name under “Period”, or played through the data.',
  gettingAbout: 'Getting about',
  ways: [
    'Drag an actor to move it; what you moved stays, and is part of the link. Drag the ground to pan, roll to zoom.',
    'Double-click an actor, or choose “Focus” in its evidence, to see it with whoever is one step away; take two or three steps, or only what goes out or comes in. The trail above the graph leads back. “Hide” takes an actor out of the picture.',
    'Shift-click a second actor, or choose “Compare with…”, to read what connects them: what is between them, whom they have in common, and every shortest way from one to the other, each of which can be picked out in the graph. A way is only what sources tell of: it does not say that anything passed along it.',
    'By keyboard: Tab into the graph. Up and Down step through what is there, Right goes in or to the other end of a line, Left goes back, Shift with Up or Down changes between graph, actor, relation and claim. Letters find an actor; Enter focuses it; Space opens the evidence, with Shift it compares; single keys, listed below, zoom; Escape leaves. A finger that stays on an actor compares it, as Shift does with a click.',
    '“Layout” arranges anew: so that little crosses, in a circle by type, in rings around one actor, by who acts on whom, or by date. “Tidy what is shown” closes the gaps that a filter left. Where there is no room for all texts, the most important are shown; zoom in for the rest.',
    '“Table” lists relations, events or actors. Press a heading to put them in order by it, and again for the other way. Arrow keys go from cell to cell and up into the headings; Enter chooses a row. “Copy table” and “Download CSV” take what you see into a spreadsheet.',
    '“Chronology” tells the same in sentences, in order of date. What you choose there is chosen in the graph too.',
    'The Evidence panel lists every actor and relation as buttons, for keyboard and screen reader. With each source stands a button that copies its citation.',
    'Search goes through names, summaries and outlets. Undo and redo (Ctrl+Z, Ctrl+Shift+Z) go over filters, dates, focus, what was hidden, moves and layouts; your browser’s Back leads through what you read.',
    'Under “Saved filters” what is on gets a name, and is set again by it. Names are kept in this browser, for this graph; to hand filters on, share the link. What was deleted comes back by “Bring back”, not by Undo.',
    'The address bar always holds the present view. “Share” copies it, and says what is in it.',
    '“Figure…” makes a PNG or SVG for screen or print, with title, legend, notes, numbered sources and credit in the picture, and says what to check before printing. Opened here, such a file brings its view back.',
    '“Edit” in the Evidence panel lets you change what you read: actors, relations, events, sources and their claims. A form says what would be wrong before anything is changed. Undo takes changes back; they are kept in this browser as you make them, and “Changes” tells them as sentences until you save.',
    '“Save…” hands the graph on as a file: as it is, or for Gephi, yEd, Cytoscape or a spreadsheet, or as a chronology to read. Each format says what it loses.',
    '“Open…”, dropping a file on the page, or pasting text there (Ctrl+V), opens a graph of your own, also one of another tool: a table of relations (CSV, Excel), tables in a ZIP, GEXF, GraphML, Cytoscape, CX2, JSON Graph Format, Oligrapher or FollowTheMoney. Where a table’s headings don’t say who the ends are, you are asked what its columns hold. What names no source is then “unsourced”. It never leaves your computer; this browser keeps it for a reload until you have it forgotten. “Open…” also fetches a graph from an address, has templates of all formats, and begins an empty graph.',
    'A file with errors is not opened, and each error is listed. Where enough of it is sound, that part can be opened; the Evidence panel then says what is left out.',
  ],
  keys: 'Single-key shortcuts',
  keysOn: 'Single-key shortcuts for the search and this help. Kept on this device.',
  keyTable: 'Single keys',
  keyDoes: {
    search: 'Go to the search',
    help: 'Open this help',
    zoomIn: 'In the graph: zoom in',
    zoomOut: 'In the graph: zoom out',
    fit: 'In the graph: show all of it',
  },
  keyFor: (does: string) => `Key: ${does}`,
  keyTaken: (key: string, does: string) => `“${key}” is taken: ${does}.`,
  keyBack: (key: string) => `Back to “${key}”`,
  keysInGraph:
    'The graph’s own keys (arrows, letters, those to zoom) act only while the focus is in it, with or without this.',
};
