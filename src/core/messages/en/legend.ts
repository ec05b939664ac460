import { grammar } from './grammar.ts';

const { counted } = grammar;

/** What marks mean: beside the graph, and in a figure. */
export const legend = {
  legend: 'Legend',
  patterns: {
    solid: 'confirmed, or reported by an outlet in its own voice',
    dashed: 'attributed: somebody’s word',
    dotted: 'disputed or retracted',
    sparse: 'unsourced: imported, nobody is named who says so',
  },
  faint: 'date uncertain; with a window, also unknown',
  contested: 'denied, disputed or retracted by someone',
  groups:
    'a group of actors, larger with very many in the whole graph; its ring: the kinds of relations within',
  ribbons: 'relations with a group: as wide as they are many',
  bands: 'several relations gathered, counts by type',
  /** Not every line of an event has a word. */
  event: 'event, and who had a part in it',
  hulls: 'closely linked with each other (found by computation)',
  largerRelations: (hasEvents: boolean) =>
    `larger: more relations${hasEvents ? ' and events' : ''}`,
  /** `others`: how many amounts are in other currencies. */
  largerAmounts: (currency: string, others: number) =>
    `larger: more money, in ${currency}${
      others === 0 ? '' : `; ${counted(others, 'amount', 'amounts')} in other currencies left out`
    }`,
};
