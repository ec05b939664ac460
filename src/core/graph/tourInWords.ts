import type { Messages } from '../messages/messages.ts';
import { isEvent } from '../model/dataset.ts';
import { periodInWords } from '../model/period.ts';
import { counts } from './counts.ts';
import type { Graph } from './graph.ts';
import { stanceInWords } from './objections.ts';
import { spokenFrom } from './sentence.ts';
import { actorsOnTour, type Link, linksOf, type Place, type Shown } from './tour.ts';
import { actorName, attributionInWords, sourceName, sourceOf, titleInWords } from './voices.ts';

/** "1 relation, 2 events"; where events lead to several others, also to how many ends: "1 relation, 2 events, 5 links". */
function countInWords(messages: Messages, graph: Graph, links: readonly Link[]): string {
  const rows = new Set(links.map(({ row }) => row));
  return [
    ...counts(messages, graph, rows),
    ...(rows.size === links.length ? [] : [messages.graph.walk.links(links.length)]),
  ].join(', ');
}

/** What is spoken of a place: "Pete Hegseth, person, 6 relations", "2 of 6: threatened Anthropic, 24 February 2026". */
export function placeInWords(messages: Messages, graph: Graph, shown: Shown, place: Place): string {
  const { walk } = messages.graph;
  const { actor } = place;
  const links = linksOf(graph, shown, actor);
  const { id } = graph.actors[actor]!;
  if (place.level === 'graph' || place.level === 'actor') {
    const type = graph.actorTypes[graph.typeOfActor[actor]!]!.label;
    const own = `${actorName(graph, id)}, ${type}, ${countInWords(messages, graph, links)}`;
    if (place.level === 'actor') return own;
    const actors = actorsOnTour(graph, shown);
    return walk.actorOfGraph(
      graph.dataset.meta.title,
      actors.indexOf(actor) + 1,
      actors.length,
      own,
    );
  }
  const { row, other } = place.link;
  const statement = graph.statements[row]!;
  if (place.level === 'claim') {
    const { length } = statement.claims;
    return walk.claim(place.claim + 1, length, claimInWords(messages, graph, row, place.claim));
  }
  const number = links.findIndex((link) => link.row === row && link.other === other) + 1;
  const company =
    isEvent(statement) && other !== actor
      ? `, with ${actorName(graph, graph.actors[other]!.id)}`
      : '';
  return walk.link(number, links.length, spokenFrom(graph, statement, id, company));
}

function claimInWords(messages: Messages, graph: Graph, row: number, number: number): string {
  const claim = graph.statements[row]!.claims[number]!;
  const { by, source: sourceId, date, note } = claim;
  const source = sourceOf(graph, sourceId);
  const who =
    by === undefined ? sourceName(graph, sourceId) : attributionInWords(messages, graph, by);
  return [
    `${who} ${stanceInWords(messages, claim)}`,
    ...(date === undefined ? [] : [periodInWords(messages, date)]),
    ...(by === undefined ? [] : [messages.graph.walk.inSource(sourceName(graph, sourceId))]),
    ...(source === undefined ? [] : [titleInWords(messages, source)]),
    ...(note === undefined ? [] : [note]),
  ].join(', ');
}
