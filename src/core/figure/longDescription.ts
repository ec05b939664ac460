import { EN } from '../messages/en/en.ts';
import type { Messages } from '../messages/messages.ts';
import type { Filtered } from '../filters/filters.ts';
import { hasBit } from '../graph/bits.ts';
import { byDate } from '../graph/byDate.ts';
import { type Graph, groupItems } from '../graph/graph.ts';
import { objectionNote } from '../graph/objections.ts';
import { partsInWords, sentenceOf } from '../graph/sentence.ts';
import { statusReason } from '../graph/statusInWords.ts';
import { actorName, attributionInWords, sourceName } from '../graph/voices.ts';
import { type Claim, isEvent, type Statement } from '../model/dataset.ts';
import { capitalised } from '../model/letters.ts';
import { citedSources, contestedRows } from '../scene/scene.ts';
import { citation, type FigureTexts } from './texts.ts';

/**
 * What a figure shows, as plain text: for those who cannot see it, on the page where it stands. One paragraph a line:
 * title, subtitle, counts, each relation and event with who says so and who objects, notes, sources, credit.
 */
export function longDescription(graph: Graph, filtered: Filtered, texts: FigureTexts): string {
  const shown = visibleByDate(graph, filtered);
  const sources = citedSources(graph, filtered);
  return [
    texts.title,
    texts.subtitle,
    countsInWords(graph, filtered, shown),
    ...unlinkedActors(graph, filtered),
    ...shown.map((statement) => accountOf(graph, filtered, statement)),
    ...texts.notes.split('\n'),
    ...(sources.length === 0 ? [] : ['Sources:']),
    ...sources.map((source, index) => `[${index + 1}] ${citation(source)}`),
    texts.credit,
  ]
    .map(oneLine)
    .filter((paragraph) => paragraph.trim() !== '')
    .join('\n');
}

/**
 * The visible statements in order of date: states whose beginning is unknown first, the undated last, those of one
 * date in the file's order.
 */
export function visibleByDate(graph: Graph, { rows }: Filtered): readonly Statement[] {
  return graph.statements
    .map((_, row) => row)
    .filter((row) => hasBit(rows, row))
    .toSorted(byDate(graph))
    .map((row) => graph.statements[row]!);
}

/** "2 relations", "1 event": how many of each there are. */
export function statementCounts(
  { statements: words }: Messages,
  statements: readonly Statement[],
): readonly string[] {
  const events = statements.filter(isEvent).length;
  const relations = statements.length - events;
  return [
    ...(relations > 0 || events === 0 ? [words.relations(relations)] : []),
    ...(events > 0 ? [words.events(events)] : []),
  ];
}

/** "2 relations and 1 event". */
const statementsInWords = (statements: readonly Statement[]): string =>
  EN.grammar.and(statementCounts(EN, statements));

function countsInWords(graph: Graph, filtered: Filtered, shown: readonly Statement[]): string {
  const contested = contestedRows(graph, filtered).length;
  const tail = contested === 0 ? '' : `; ${contested} contested`;
  return `The diagram shows ${statementsInWords(shown)} among ${EN.grammar.counted(filtered.actors.size, 'actor', 'actors')}${tail}.`;
}

/** Who stands in the picture without any line, and is named by no sentence. */
function unlinkedActors(graph: Graph, { actors, rows }: Filtered): string[] {
  const unlinked = [...actors].filter(
    (number) => !groupItems(graph.rowsOfActor, number).some((row) => hasBit(rows, row)),
  );
  if (unlinked.length === 0) return [];
  const names = unlinked.map((number) => actorName(graph, graph.actors[number]!.id));
  return [ended(`Shown without a relation: ${names.join('; ')}`)];
}

/** A relation or event as a paragraph: its sentence, who took part, who says so, and who objects. */
const accountOf = (graph: Graph, filtered: Filtered, statement: Statement): string =>
  [
    sentenceOf(graph, statement),
    ...participation(graph, filtered, statement),
    ...evidence(graph, statement),
    ...objections(graph, statement),
  ].join(' ');

/** An event's sentence is its name alone, so who took part is told beside it, as far as the picture shows them. */
function participation(graph: Graph, { actors }: Filtered, statement: Statement): string[] {
  if (!isEvent(statement)) return [];
  const who = [...groupItems(graph.actorsOfRow, graph.rowNumber.get(statement.id)!)]
    .filter((number) => actors.has(number))
    .map((number) => {
      const { id } = graph.actors[number]!;
      const parts = partsInWords(EN, statement, id);
      return parts === '' ? actorName(graph, id) : `${actorName(graph, id)} (${parts})`;
    });
  return who.length === 0 ? [] : [ended(`Taking part: ${who.join('; ')}`)];
}

/** The stances that are told as evidence, each with its words; objections are told after them. */
const TOLD = [
  { stance: 'asserts', words: 'Asserted by' },
  { stance: 'confirms', words: 'Confirmed by' },
  { stance: 'declines-to-comment', words: 'No comment from' },
] as const;

function evidence(graph: Graph, { claims }: Statement): string[] {
  const whole = claims.filter(({ about }) => about === undefined);
  const isAsserted = whole.some(({ stance }) => stance === 'asserts' || stance === 'confirms');
  const told = TOLD.flatMap(({ stance, words }) => {
    const voices = whole
      .filter((claim) => claim.stance === stance)
      .map((claim) => voiceAndSource(graph, claim));
    return voices.length === 0 ? [] : [ended(`${words} ${[...new Set(voices)].join('; ')}`)];
  });
  return isAsserted ? told : ['No source asserts it as a whole.', ...told];
}

/** "Axios", or "a senior official (unnamed), in Axios" where it is not the outlet's own word. */
function voiceAndSource(graph: Graph, { by, source }: Claim): string {
  const standsIn = sourceName(graph, source);
  const voice = by === undefined ? standsIn : attributionInWords(EN, graph, by);
  return voice === standsIn ? voice : `${voice}, in ${standsIn}`;
}

/** "Denied by Anthropic."; and, where the file sets the status, what it gives as its reason. */
function objections(graph: Graph, statement: Statement): string[] {
  const note = objectionNote(EN, graph, statement);
  const { status } = statement;
  return [
    ...(note === undefined ? [] : [ended(capitalised(note))]),
    ...(status === undefined
      ? []
      : [ended(`Set as ${status}: ${statusReason(EN, graph, statement)}`)]),
  ];
}

/** With one full stop: names and notes may bring their own. */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** A line break in a name must not begin a paragraph. */
function oneLine(text: string): string {
  return text.replaceAll(/[\n\r\u0085\u2028\u2029]+/g, ' ');
}
