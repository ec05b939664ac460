import { applyFilters, INITIAL_FILTERS } from '../filters/filters.ts';
import { gatherGroups } from '../graph/gather.ts';
import { buildGraph } from '../graph/graph.ts';
import { type Groups, isLarge } from '../graph/groups.ts';
import { weightedTies } from '../graph/weightedTies.ts';
import { type Actor, type Dataset, LONGEST_NAME, type Relation } from '../model/dataset.ts';
import { contained } from '../model/direction.ts';
import { drawScene } from '../scene/drawing.ts';
import { castOf, gatheredPicture } from '../scene/gathered.ts';
import { gatheredPlaces, type Outermost, outermostOf } from '../scene/gatheredPlaces.ts';
import { type Gathering, gatheringOf } from '../scene/gathering.ts';
import { LAYOUT_ASPECTS } from '../scene/layoutInput.ts';
import type { Palette } from '../scene/palette.ts';
import { FONT_FAMILY } from './figure.ts';
import { graphMarks } from './graphMarks.ts';
import { decimal, element } from './svg.ts';

/** What a large graph seems to be, before it has been checked: who deals with whom, and nothing of the evidence. */
export interface FirstLook {
  readonly title: string;
  readonly actors: number;
  readonly relations: number;
  /** Where it is to be seen. */
  readonly svg?: string;
  /** What it is gathered into, and where that stands; of the graph itself, if that turns out to be the same. */
  readonly gathered: Gathered;
}

/** What a large graph is gathered into, and where that stands at first. */
export interface Gathered {
  readonly groups: Groups;
  readonly outermost: Outermost;
}

/**
 * The groups of what was parsed and not checked yet, with a palette as an SVG; undefined for what is no large actor
 * graph, or so faulty that it gives no picture. Nothing else may be made of it: its groups and
 * their places serve the graph that is read, once that has as many actors and relations.
 */
export function firstLook(value: unknown, palette?: Palette): FirstLook | undefined {
  try {
    return lookAt(value, palette);
  } catch {
    // Whatever is wrong with it, the reader of the file tells.
    return undefined;
  }
}

function lookAt(value: unknown, palette: Palette | undefined): FirstLook | undefined {
  const dataset = roughly(value);
  if (dataset === undefined || !isLarge(dataset.actors.length, dataset.relations.length)) {
    return undefined;
  }
  const graph = buildGraph(dataset);
  const groups = gatherGroups(weightedTies(graph));
  const gathering = gatheringOf(graph, groups);
  return {
    title: dataset.meta.title,
    actors: dataset.actors.length,
    relations: dataset.relations.length,
    gathered: { groups, outermost: outermostOf(gathering, SHAPING) },
    ...(palette === undefined ? {} : { svg: drawn(gathering, palette) }),
  };
}

/** As the graph is shaped at first. */
const SHAPING = { aspect: LAYOUT_ASPECTS.wide, seed: 1 } as const;

function drawn(gathering: Gathering, palette: Palette): string {
  const filtered = applyFilters(gathering.graph, INITIAL_FILTERS);
  const cast = castOf(gathering, filtered, { open: [], apart: [] });
  const { scene, stage } = gatheredPicture(cast, filtered);
  const drawing = drawScene(scene, gatheredPlaces(cast, stage, SHAPING));
  const { left, right, top, bottom } = drawing.bounds;
  const nothing = () => '';
  const marks = graphMarks(
    drawing,
    palette,
    { node: nothing, line: nothing, hull: nothing },
    false,
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [left, top, right - left, bottom - top].map(decimal).join(' '),
      'font-family': FONT_FAMILY,
    },
    marks,
  );
}

type Loose = Readonly<Record<string, unknown>>;

const listIn = (value: Loose, key: string): readonly Loose[] =>
  Array.isArray(value[key]) ? (value[key] as readonly Loose[]) : [];

const nameOf = (value: unknown): string => contained(String(value)).slice(0, LONGEST_NAME);

/** A file's own words, of which none is longer than a name; deeper than they lie nothing is taken. */
const cut = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return nameOf(value);
  if (typeof value !== 'object' || value === null || depth > 3) return value === true;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cut(one, depth + 1)]));
};

/** What a graph is drawn from, in an order that stays: what has no ends is left out, and nothing is claimed. */
function roughly(value: unknown): Dataset | undefined {
  const given = value as Loose & { readonly meta?: Loose };
  if (given['format'] !== 'actor-graph') return undefined;
  const actors = listIn(given, 'actors').map(({ id, type, name }) => ({
    id: String(id),
    type: nameOf(type),
    name: nameOf(name),
  })) as unknown as readonly Actor[];
  const known = new Set<unknown>(actors.map(({ id }) => id));
  const relations = listIn(given, 'relations')
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ id, type, from, to }) => ({ id, type: nameOf(type), from, to, claims: [] }));
  return {
    format: 'actor-graph',
    version: '1.0',
    vocabulary: cut(given['vocabulary'] ?? {}),
    meta: { title: nameOf(given.meta?.['title'] ?? ''), asOf: '2000' },
    actors,
    relations: relations as unknown as readonly Relation[],
    sources: [],
    events: [],
  } as unknown as Dataset;
}
