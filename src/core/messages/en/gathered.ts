import { grammar } from './grammar.ts';

const { counted, number, and } = grammar;

const actors = (count: number) => counted(count, 'actor', 'actors');
const relations = (count: number) => counted(count, 'relation', 'relations');
const events = (count: number) => counted(count, 'event', 'events');

/** Large graphs: groups of actors, and what stands round them. */
export const gathered = {
  /** A group by its best connected members, with how many others there are. */
  name: (names: readonly string[], others: number) =>
    others === 0 ? and(names) : and([...names, `${number(others)} more`]),
  more: (count: number) => `and ${number(count)} more`,
  actors,
  relations,
  events,
  /** Between two marks. */
  between: (count: number, type: string | undefined) =>
    type === undefined ? number(count) : `${number(count)}, mostly ${type}`,

  label: 'What is gathered',
  /** What has no mark, or line, of its own. */
  line: (counts: Counts) =>
    `${and([
      `${actors(counts.actors)} in ${counted(counts.groups, 'group', 'groups')}`,
      relations(counts.relations),
      ...(counts.events === 0 ? [] : [events(counts.events)]),
    ])} are gathered${
      counts.pairsLeft === 0
        ? ''
        : `; ${counts.pairsLeft === 1 ? 'one' : number(counts.pairsLeft)} of the thinnest lines, with ${relations(counts.relationsLeft)}, ${counts.pairsLeft === 1 ? 'is' : 'are'} left out`
    }.`,
  /** In a figure. */
  computed:
    'Groups were computed from the relations, not reported; each is named by its best connected members.',
  contested: (count: number) =>
    `${counted(count, 'gathered statement is', 'gathered statements are')} denied, disputed or retracted by someone.`,
  sources: (count: number) =>
    `It rests on ${counted(count, 'source', 'sources')}, which the data name.`,
  how: 'Double-click or double-tap a group to open it, focus an actor, or narrow by filters.',
  everything: 'Draw everything',
  everythingHow:
    'Dots are actors, thin lines relations. Point at a dot to see whose it is; a click chooses them.',
  noEverything: 'This browser can’t draw so much without standing still.',
  open: 'Open groups',
  close: (name: string) => `Close ${name}`,
  closeAll: 'Close all',
  walkHelp:
    'Up and Down step through groups and actors, Right or Enter opens a group or focuses an actor, Left closes the group round a mark, Space opens the evidence, letters find a name.',
  markOf: (at: number, all: number, mark: string) => `${number(at)} of ${number(all)}: ${mark}`,
  look: (title: string, known: number, deals: number) =>
    `First look at ${title}: ${actors(known)}, ${relations(deals)}, in groups`,
  looking: (title: string, known: number, deals: number) =>
    `A first look at “${title}”: ${actors(known)}, ${relations(deals)}. It is being checked; then it can be explored.`,
  places:
    'Groups stand near those they have most relations with. What filters or a focus leave can be laid out in other ways.',
  openIt: 'Open the group',
  closeIt: 'Close the group',
  /** How a group came about. */
  found: 'Closely linked with each other; found by computation, from the whole graph.',
  rest: 'Left over beside larger groups, and gathered by how many relations they have.',
  inside: 'Relations within',
  members: 'Who is in it',
  neighbours: 'Most relations with',
  noneInside: 'No relation shown within.',
  relationsBetween: (count: number, one: string, other: string) =>
    `${relations(count)} between ${one} and ${other}`,
};

/** How much has no mark, or line, of its own. */
interface Counts {
  readonly actors: number;
  readonly groups: number;
  readonly relations: number;
  readonly events: number;
  readonly pairsLeft: number;
  readonly relationsLeft: number;
}
