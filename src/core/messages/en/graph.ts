import { grammar } from './grammar.ts';

const { counted, number } = grammar;

/** The graph and what stands round it: tabs, tools, focus, undo, notes under the pointer, the walk by keyboard. */
export const graph = {
  views: 'Views',
  tabs: { graph: 'Graph', table: 'Table', chronology: 'Chronology' },
  showAll: 'Show all',
  unpinAll: 'Unpin all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the graph',
  opening: 'Opening the graph…',
  arranging: 'Arranging the graph…',
  diagram: (title: string) =>
    `Network diagram: ${title}. The Evidence region lists the same actors and relations.`,
  empty: 'This graph is empty.',
  nothingShown: 'No relation passes the filters. “Show all” brings them back.',
  progress: 'Arranging',
  stop: 'Stop arranging',
  clickToOpen: 'click to open',
  moreBetween: (count: number) => `and ${number(count)} more between them`,

  undo: {
    undo: 'Undo',
    redo: 'Redo',
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    willUndo: (what: string) => `Undo: ${what}`,
    willRedo: (what: string) => `Redo: ${what}`,
    undone: (what: string) => `Undone: ${what}`,
    redone: (what: string) => `Done again: ${what}`,
    /** What a step changed. */
    steps: {
      edit: 'change of the graph',
      filters: 'filters',
      dates: 'dates',
      focus: 'focus',
      text: 'text filter',
      amounts: 'amounts',
      layout: 'layout',
      shape: 'shape',
      arrangement: 'arrangement',
      moves: 'moves',
      sizes: 'sizes',
      communities: 'communities',
      groups: 'groups',
    },
  },

  focus: {
    focus: 'Focus',
    trail: 'Focus trail',
    all: 'All',
    steps: 'Steps',
    /** How far it reaches. */
    reach: { 0: 'Only among them', 1: '1 step', 2: '2 steps', 3: '3 steps' },
    direction: 'Direction',
    ways: {
      around: 'In and out, and among the others',
      both: 'In and out',
      out: 'Out, along arrows',
      in: 'In, against arrows',
    },
    two: (one: string, other: string) => `${one} and ${other}`,
    more: (one: string, others: number) => `${one} and ${number(others)} more`,
  },

  walk: {
    label: 'Graph by keyboard',
    help: 'Up and Down step through what is here, Right goes in or to the other end, Left goes back, Shift with Up or Down changes between graph, actor, relation and claim. Letters find an actor. Enter focuses an actor, Space opens the evidence.',
    links: (count: number) => counted(count, 'link', 'links'),
    actorOfGraph: (title: string, at: number, all: number, actor: string) =>
      `${title}, actor ${number(at)} of ${number(all)}: ${actor}`,
    link: (at: number, all: number, link: string) => `${number(at)} of ${number(all)}: ${link}`,
    claim: (at: number, all: number, claim: string) =>
      `claim ${number(at)} of ${number(all)}: ${claim}`,
    inSource: (source: string) => `in ${source}`,
  },
};
