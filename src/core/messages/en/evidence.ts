import { grammar } from './grammar.ts';

const { and, counted, number } = grammar;

const steps = (count: number) => counted(count, 'step', 'steps');
const statements = (count: number) =>
  count === 1 ? '1 relation or event' : `${number(count)} relations and events`;
const ofSteps = (count: number) => `of ${steps(count)}`;

/** What is known of what is chosen, and who says so. */
export const evidence = {
  back: 'Back to the overview',
  showAll: (count: number) => `Show all ${number(count)}`,
  /** After "Show all 12", for who hears it by itself. */
  ofList: (list: string) => `of “${list}”`,
  undated: 'undated',
  contested: 'contested',
  contestedHeading: 'Contested',
  noDateKnown: 'no date is known',
  inFile: (text: string) => `(in the file: ${text})`,
  inSource: (text: string) => `(in the source: “${text}”)`,

  // The overview.
  holds: (actors: number, relations: number, events: number, sources: number) =>
    `${counted(actors, 'actor', 'actors')}, ${counted(relations, 'relation', 'relations')}, ${counted(events, 'event', 'events')}, ${counted(sources, 'source', 'sources')}.`,
  asOf: (date: string) => `As of ${date}.`,
  imported: (date: string) =>
    `Imported on ${date} from another program’s file. Such a file holds no claims: what names no source is “unsourced”, and nothing here says who says so.`,
  fictional: 'Everything in it is fictional.',
  kept: 'Your file is kept in this browser, on this computer only: a reload brings it back.',
  notKept: 'Your file is not kept in this browser: after a reload, open it again.',
  forget: 'Forget my files',
  begin: 'Where to begin',
  beginHow:
    'Choose an actor or a line in the graph, or here, to read who says what about it. Untick a kind of relation or move the dates to narrow the graph down.',
  actors: 'Actors',
  warnings: (count: number) => counted(count, 'warning', 'warnings'),
  advice: (count: number) => counted(count, 'point to check', 'points to check'),
  aboutFile: (counts: readonly string[]) => `${and(counts)} about this file`,
  line: (count: number, isWarning: boolean) => `Line ${count}${isWarning ? ' (warning)' : ''}`,

  // An actor.
  alsoCalled: (names: readonly string[]) => `also ${names.join(', ')}`,
  shownOfStatements: (shown: number, all: number) =>
    `${number(shown)} of ${number(all)} relations and events shown`,
  relationsAndEvents: 'Relations and events',
  ties: 'Ties',
  allWith: (count: number, who: string) => `All ${number(count)} relations with ${who}`,
  thisActor: 'This actor',
  focus: 'Focus',
  onlyOwn: 'Only its own relations',
  hide: 'Hide',
  compareWith: 'Compare with',
  compareWithButton: 'Compare with…',
  aName: 'a name',
  searching: 'Searching…',
  found: (count: number) => `${number(count)} found`,
  nobodyCalled: 'Nobody is called that.',
  foundFor: (what: string) => `Found for “${what}”`,
  inNumbers: 'In numbers',
  shownByKind: 'What is shown, by kind',
  kind: 'Kind',
  out: 'Out',
  in: 'In',
  noDirection: 'No direction',
  betweenFailed: (why: string) =>
    `How often actors are on shortest ways could not be worked out (${why}).`,
  betweenCounting: 'Counting shortest ways…',
  betweenLong: 'In a graph this large it may take a minute.',
  /** The first may be a fraction. */
  between: (times: number, pairs: number) =>
    `On a shortest way between ${times.toLocaleString(grammar.locale, { maximumFractionDigits: 1 })} of ${number(pairs)} pairs of other actors.`,
  betweenMeaning:
    'Counted in the whole graph, whatever the filters and arrows. Where a pair has several ways that are equally short, each counts in part. Being in between is no sign of wrongdoing, or of power: it may only show whom the sources wrote about.',

  // A relation or an event.
  status: 'Status',
  when: 'When',
  deadline: 'Deadline',
  amount: 'Amount',
  whoTookPart: 'Who took part',
  parties: 'Between',
  claims: 'Claims',
  saysSo: 'Says so',
  objects: 'Objects',
  people: (count: number) => (count === 1 ? 'one person' : `${number(count)} people`),
  relations: 'Relations',
  shownOf: (shown: number, all: number) => `${number(shown)} of ${number(all)} shown`,

  // Sources.
  sources: (count: number) => `Sources (${number(count)})`,
  by: (author: string) => `By ${author}`,
  published: 'Published',
  notPublished: 'Publication date not known',
  dateNote: (note: string) => `Date: ${note}`,
  cite: 'Copy as citation',
  citeSource: (source: string) => `Copy as citation: ${source}`,
  cited: (citation: string) => `Citation copied: ${citation}`,
  citeRefused: 'The browser refused to copy.',

  // Several actors.
  whatConnects: (actors: readonly string[]) => `What connects ${and(actors)}`,
  ignoreFilters: 'Ignore the filters',
  chosenActors: 'Chosen actors',
  takeAway: (actor: string) => `Take ${actor} away`,
  theseActors: 'These actors',
  focusOnThem: 'Focus on them',
  showOnlyThem: 'Show only them',
  addActor: 'Add an actor',
  addActorButton: 'Add an actor…',
  statements,
  directly: (count: number) =>
    `${count === 0 ? 'Nothing' : statements(count)} between them directly`,
  betweenThem: 'Between them directly',
  /** `several`: where they are more than two, whoever is near two of them. */
  inCommon: (count: number, several: boolean) =>
    count === 0
      ? 'Nobody in common'
      : `${number(count)} in common${several ? ', for two of them at least' : ''}`,
  common: 'In common',
  withActors: (actors: readonly string[]) => `with ${and(actors)}`,
  sentences: 'Sentences',
  hiddenByFilters: 'Hidden by the filters.',

  // Ways from one actor to another.
  ways: 'Ways from one to the other',
  from: 'From',
  to: 'To',
  alongArrows: 'Only along arrows',
  pickedOut: 'Picked out',
  pickedOutWay: (count: number) => `Picked out: a way ${ofSteps(count)}`,
  noWay: (from: string, to: string, amongShown: boolean) =>
    `No way leads from ${from} to ${to}${amongShown ? ' through what is shown' : ''}.`,
  waysOf: (count: number) => `Ways ${ofSteps(count)}`,
  tooManyWays: (count: number) =>
    `Ways ${ofSteps(count)} are too many to try: narrow the graph down by filters first.`,
  firstWays: (shown: number, count: number) =>
    `The first ${number(shown)} ways ${ofSteps(count)}; there may be more.`,
  someWays: (shown: number, all: number, count: number) =>
    shown === all
      ? `${counted(all, 'way', 'ways')} ${ofSteps(count)}`
      : `The first ${number(shown)} of ${number(all)} ways ${ofSteps(count)}`,
  noLongerWay: (most: number) => `There is no longer way of up to ${steps(most)}.`,
  nextWays: 'Next longer ways',
  onlyTheseActors: 'Show only these actors',
};
