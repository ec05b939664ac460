import { folded } from '../model/letters.ts';
import { type Bits, hasBit } from './bits.ts';
import { byDate } from './byDate.ts';
import { type Graph, groupItems } from './graph.ts';
import { byConnections } from './groups.ts';
import { keptPer } from './perGraph.ts';

/** What of a graph can be walked: the rows and actors that are shown. */
export interface Shown {
  readonly rows: Bits;
  readonly actors: ReadonlySet<number>;
}

/**
 * Where a walk by keyboard stands: before the whole graph, of which one actor is named; at an actor; at one of its links;
 * or at a claim about that. A link is a relation, or a participant of an event, seen from the actor.
 */
export type Place =
  | { readonly level: 'graph'; readonly actor: number }
  | { readonly level: 'actor'; readonly actor: number }
  | { readonly level: 'link'; readonly actor: number; readonly link: Link }
  | {
      readonly level: 'claim';
      readonly actor: number;
      readonly link: Link;
      readonly claim: number;
    };

export interface Link {
  readonly row: number;
  /** Who is at the other end; the actor itself, where nobody else is. */
  readonly other: number;
}

/** A walk: where it stands, and the places that were left by going on, the last one last. */
export interface Tour {
  readonly at: Place;
  readonly trail: readonly Place[];
}

export type Step = 'next' | 'previous' | 'on' | 'back' | 'up' | 'down';

/** The actors shown, those with the most links first, as the evidence lists them. */
export const actorsOnTour = (graph: Graph, shown: Shown): readonly number[] =>
  onTour(shown.actors)(graph);

const onTour = keptPer((actors: Shown['actors']) =>
  keptPer((graph: Graph) => byConnections(graph, [...actors])),
);

/** An actor's links by date, those without a date last; an event has one for each other participant. */
export function linksOf(graph: Graph, { rows, actors }: Shown, actor: number): readonly Link[] {
  return [...groupItems(graph.rowsOfActor, actor)]
    .filter((row) => hasBit(rows, row))
    .toSorted(byDate(graph))
    .flatMap((row): Link[] => {
      const others = [...groupItems(graph.actorsOfRow, row)].filter(
        (other) => other !== actor && actors.has(other),
      );
      return (others.length === 0 ? [actor] : others).map((other) => ({ row, other }));
    });
}

/** Where a walk begins: before the graph; undefined where nothing is shown. */
export function beginTour(graph: Graph, shown: Shown): Tour | undefined {
  const [actor] = actorsOnTour(graph, shown);
  return actor === undefined ? undefined : { at: { level: 'graph', actor }, trail: [] };
}

/** A walk that has jumped to an actor; back leads to where it was. The walk itself where it stands at that actor. */
export const jumpTo = (tour: Tour, actor: number): Tour =>
  isAt(tour, actor) ? tour : { at: { level: 'actor', actor }, trail: [...tour.trail, tour.at] };

/** Whether a walk stands at an actor, and not at one of its links. */
export const isAt = ({ at }: Tour, actor: number): boolean =>
  at.level === 'actor' && at.actor === actor;

/**
 * The actor whose name begins with some letters, however it is accented: the next one, counted from where the walk stands
 * or behind that; one whose whole name they are before all. Undefined where there is none.
 */
export function actorCalled(
  graph: Graph,
  shown: Shown,
  { at }: Tour,
  letters: string,
  from: 'here' | 'behind',
): number | undefined {
  const actors = actorsOnTour(graph, shown);
  const first = actors.indexOf(at.actor) + (from === 'here' ? 0 : 1);
  const round = [...actors.slice(first), ...actors.slice(0, first)];
  const name = (actor: number) => folded(graph.actors[actor]!.name);
  const begun = folded(letters);
  return (
    round.find((actor) => name(actor) === begun) ??
    round.find((actor) => name(actor).startsWith(begun))
  );
}

const isSameLink = (a: Link, b: Link) => a.row === b.row && a.other === b.other;

/** The same walk in what is shown now: what is gone is left for the nearest place above it, and out of the trail. */
export function keptOn(graph: Graph, shown: Shown, { at, trail }: Tour): Tour | undefined {
  const kept = keptPlace(graph, shown, at) ?? beginTour(graph, shown)?.at;
  if (kept === undefined) return undefined;
  return { at: kept, trail: trail.filter((place) => keptPlace(graph, shown, place) === place) };
}

function keptPlace(graph: Graph, shown: Shown, place: Place): Place | undefined {
  const { actor } = place;
  if (!shown.actors.has(actor)) return undefined;
  if (place.level === 'graph' || place.level === 'actor') return place;
  const isThere = linksOf(graph, shown, actor).some((link) => isSameLink(link, place.link));
  if (!isThere) return { level: 'actor', actor };
  const isGone =
    place.level === 'claim' && place.claim >= graph.statements[place.link.row]!.claims.length;
  return isGone ? above(place) : place;
}

/**
 * One step of a walk; the walk itself where there is nowhere to go. Every level is walked by next and previous. On goes in
 * or along a link to its other end, and back leads to where that was done, else a level up.
 */
export function stepOn(graph: Graph, shown: Shown, tour: Tour, step: Step): Tour {
  const { at, trail } = tour;
  const to = (place: Place | undefined): Tour =>
    place === undefined ? tour : { at: place, trail };
  switch (step) {
    case 'next':
      return to(besides(graph, shown, at, 1));
    case 'previous':
      return to(besides(graph, shown, at, -1));
    case 'up':
      return to(above(at));
    case 'down':
      return to(below(graph, shown, at));
    case 'on': {
      const place = beyond(graph, shown, at);
      return place === undefined ? tour : { at: place, trail: [...trail, at] };
    }
    case 'back':
      return trail.length === 0 ? to(above(at)) : { at: trail.at(-1)!, trail: trail.slice(0, -1) };
  }
}

/** The neighbour on the same level, round and round; from an actor to the first of its links, or the last. */
function besides(graph: Graph, shown: Shown, at: Place, by: 1 | -1): Place | undefined {
  const round = <Item>(items: readonly Item[], index: number): Item | undefined =>
    items[(index + by + items.length) % items.length];
  if (at.level === 'graph') {
    const actors = actorsOnTour(graph, shown);
    const actor = round(actors, actors.indexOf(at.actor));
    return actor === undefined ? undefined : { ...at, actor };
  }
  const links = linksOf(graph, shown, at.actor);
  if (at.level === 'claim') {
    const claims = graph.statements[at.link.row]!.claims.map((_, claim) => claim);
    return { ...at, claim: round(claims, at.claim)! };
  }
  const link =
    at.level === 'actor'
      ? links.at(by === 1 ? 0 : -1)
      : round(
          links,
          links.findIndex((one) => isSameLink(one, at.link)),
        );
  return link === undefined ? undefined : { level: 'link', actor: at.actor, link };
}

function above(at: Place): Place | undefined {
  const { actor } = at;
  if (at.level === 'claim') return { level: 'link', actor, link: at.link };
  if (at.level === 'link') return { level: 'actor', actor };
  return at.level === 'actor' ? { level: 'graph', actor } : undefined;
}

function below(graph: Graph, shown: Shown, at: Place): Place | undefined {
  if (at.level === 'graph') return { level: 'actor', actor: at.actor };
  if (at.level === 'actor') return besides(graph, shown, at, 1);
  return at.level === 'link' ? { ...at, level: 'claim', claim: 0 } : undefined;
}

function beyond(graph: Graph, shown: Shown, at: Place): Place | undefined {
  if (at.level === 'graph' || at.level === 'actor') return below(graph, shown, at);
  return at.level === 'link' ? { level: 'actor', actor: at.link.other } : undefined;
}
