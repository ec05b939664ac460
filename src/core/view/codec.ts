import type { Parameters } from '../filters/filter.ts';
import { LAYOUT_CHOICES, type LayoutId } from '../layouts/choices.ts';
import type { Messages } from '../messages/messages.ts';
import { FARTHEST } from '../model/dataset.ts';
import { readFigureSize } from './figureSizes.ts';
import { readIds, writeIds } from '../filters/choiceFilter.ts';
import { readFilters, writeFilters } from '../filters/link.ts';
import { readTable, writeTable } from './tableLink.ts';
import {
  ARRANGEMENTS,
  FIGURE_PARTS,
  type FigurePart,
  type FigureSettings,
  INITIAL_FIGURE,
  initialView,
  type Point,
  type Selection,
  SHAPES,
  SIZES,
  TABS,
  type View,
} from './view.ts';

/** The version a link is written in. Older ones stay readable; newer ones are refused with a clear word. */
export const LINK_VERSION = 1;

export type DecodedView =
  | {
      readonly ok: true;
      readonly view: View;
      /** What of the link could not be kept. */ readonly problems: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };

type Links = Messages['links'];

const LAYOUT_IDS = Object.keys(LAYOUT_CHOICES) as LayoutId[];
const FIGURE_TEXTS = ['title', 'subtitle', 'notes', 'credit'] as const;
const THEMES = ['white', 'dark', 'transparent'] as const;
const SCALES = [1, 2, 3, 4] as const;

/** The view as the text after "#" in a link: `v=1&data=…&hide=…`. Only what differs from a fresh view is in it. */
export function encodeView(view: View): string {
  const parameters: Parameters = {
    v: String(LINK_VERSION),
    ...(view.data === '' ? {} : { data: view.data }),
    ...(view.fingerprint === undefined ? {} : { of: view.fingerprint }),
    ...(view.tab === 'graph' ? {} : { tab: view.tab }),
    ...writeTable(view.table),
    ...writeFilters(view.filters),
    ...(view.layout === 'force' ? {} : { layout: view.layout }),
    ...(view.centre === undefined ? {} : { centre: view.centre }),
    ...(view.shape === 'wide' ? {} : { shape: view.shape }),
    ...(view.seed === 1 ? {} : { seed: String(view.seed) }),
    ...writePoints('places', view.places),
    ...writePoints('pins', view.pins),
    ...(view.sizeBy === 'equal' ? {} : { sizes: view.sizeBy }),
    ...(view.communities ? { communities: 'shown' } : {}),
    ...(view.opened.length === 0 ? {} : { open: writeIds(view.opened) }),
    ...(view.everything ? { everything: 'drawn' } : {}),
    ...writeSelection(view.selection),
    ...writeFigure(view.figure),
  };
  return Object.entries(parameters)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
}

/** Reads a link's text. What can't be read is named in `problems` and left out; only a text of another kind fails. */
export function decodeView(messages: Messages, text: string): DecodedView {
  const { links } = messages;
  const parameters = parseParameters(text.replace(/^#/, ''));
  if (parameters === undefined) return { ok: false, problem: links.damaged };
  const version = Number(parameters['v']);
  if (!Number.isInteger(version) || version < 1) {
    return { ok: false, problem: links.noVersion };
  }
  if (version > LINK_VERSION) {
    return { ok: false, problem: links.newer(version, LINK_VERSION) };
  }
  const filters = readFilters(messages, parameters);
  const problems: string[] = [...filters.problems];
  const selection = readSelection(parameters);
  const fresh = initialView(parameters['data'] ?? '');
  return {
    ok: true,
    problems,
    view: {
      ...fresh,
      ...(parameters['of'] === undefined ? {} : { fingerprint: parameters['of'] }),
      tab: readOneOf(links, 'tab', parameters, TABS, problems) ?? fresh.tab,
      table: readTable(links, parameters, problems),
      filters: filters.state,
      layout: readOneOf(links, 'layout', parameters, LAYOUT_IDS, problems) ?? fresh.layout,
      ...(parameters['centre'] === undefined ? {} : { centre: parameters['centre'] }),
      shape: readOneOf(links, 'shape', parameters, SHAPES, problems) ?? fresh.shape,
      seed: readSeed(links, parameters['seed'], problems),
      places: readPoints(links, parameters['places'], problems),
      pins: readPoints(links, parameters['pins'], problems),
      sizeBy: readOneOf(links, 'sizes', parameters, SIZES, problems) ?? fresh.sizeBy,
      communities: readOneOf(links, 'communities', parameters, ['shown'], problems) !== undefined,
      opened: readIds(parameters['open'] ?? ''),
      everything: readOneOf(links, 'everything', parameters, ['drawn'], problems) !== undefined,
      ...(selection === undefined ? {} : { selection }),
      figure: readFigure(links, parameters, problems),
    },
  };
}

/** Percent-encodes what would break the link, and leaves commas and colons readable. */
const encode = (text: string) =>
  encodeURIComponent(text.toWellFormed())
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%20', '+');

const decode = (text: string) => decodeURIComponent(text.replaceAll('+', '%20'));

function parseParameters(text: string): Parameters | undefined {
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const pair of text.split('&').filter((part) => part !== '')) {
    const [name = '', ...rest] = pair.split('=');
    try {
      parameters[decode(name)] = decode(rest.join('='));
    } catch {
      return undefined;
    }
  }
  return parameters;
}

function readSeed(links: Links, text: string | undefined, problems: string[]): number {
  if (text === undefined) return 1;
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 1 && seed <= 0xffffffff) return seed;
  problems.push(links.noSeed(text));
  return 1;
}

/** One of a few words, or undefined where there is none that is known. */
function readOneOf<Word extends string>(
  links: Links,
  name: string,
  parameters: Parameters,
  words: readonly Word[],
  problems: string[],
): Word | undefined {
  const text = parameters[name];
  const word = words.find((one) => one === text);
  if (text !== undefined && word === undefined) {
    problems.push(links.noneOf(name, text, words));
  }
  return word;
}

const writePoints = (name: 'places' | 'pins', points: View['pins']): Parameters => {
  const entries = Object.entries(points).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0
    ? {}
    : { [name]: entries.map(([id, [x, y]]) => `${id}:${x}:${y}`).join(',') };
};

function readPoints(links: Links, text: string | undefined, problems: string[]): View['pins'] {
  if (text === undefined) return {};
  const points = new Map<string, Point>();
  for (const part of text.split(',')) {
    // An id may hold colons itself: the last two parts are the coordinates ("-0" is just 0).
    const match = /^(.+):(-?\d{1,6}):(-?\d{1,6})$/.exec(part);
    const [x, y] = [Number(match?.[2]) || 0, Number(match?.[3]) || 0];
    if (match === null || Math.max(Math.abs(x), Math.abs(y)) > FARTHEST) {
      problems.push(links.noPlace(part));
    } else points.set(match[1]!, [x, y]);
  }
  return Object.fromEntries(points);
}

const writeSelection = (selection: Selection | undefined): Parameters =>
  selection === undefined
    ? {}
    : {
        [selection.kind]: selection.id,
        ...(selection.path === undefined ? {} : { path: selection.path }),
      };

function readSelection(parameters: Parameters): Selection | undefined {
  const { path } = parameters;
  for (const kind of ['statement', 'actor', 'group', 'tie', 'actors'] as const) {
    const id = parameters[kind];
    if (id === undefined || id === '') continue;
    return kind === 'actors' && path !== undefined ? { kind, id, path } : { kind, id };
  }
  return undefined;
}

const writeFigure = (figure: FigureSettings): Parameters => ({
  ...(figure.size === INITIAL_FIGURE.size ? {} : { size: figure.size }),
  ...(figure.arranged === INITIAL_FIGURE.arranged ? {} : { arranged: figure.arranged }),
  ...(figure.without.length === 0 ? {} : { without: figure.without.join(',') }),
  ...(figure.theme === INITIAL_FIGURE.theme ? {} : { theme: figure.theme }),
  ...(figure.scale === INITIAL_FIGURE.scale ? {} : { scale: String(figure.scale) }),
  ...(figure.framed.length === 0 ? {} : { framed: writeIds(figure.framed) }),
  ...Object.fromEntries(
    FIGURE_TEXTS.flatMap((name) => (figure[name] === undefined ? [] : [[name, figure[name]]])),
  ),
});

function readFigure(links: Links, parameters: Parameters, problems: string[]): FigureSettings {
  const theme = THEMES.find((one) => one === (parameters['theme'] ?? INITIAL_FIGURE.theme));
  const scale = SCALES.find(
    (one) => String(one) === (parameters['scale'] ?? String(INITIAL_FIGURE.scale)),
  );
  const size = parameters['size'] ?? INITIAL_FIGURE.size;
  const isSize = readFigureSize(size) !== undefined;
  if (!isSize) problems.push(links.noSize(size));
  if (theme === undefined) problems.push(links.noTheme(parameters['theme'] ?? ''));
  if (scale === undefined) problems.push(links.noScale(parameters['scale'] ?? ''));
  return {
    size: isSize ? size : INITIAL_FIGURE.size,
    arranged:
      readOneOf(links, 'arranged', parameters, ARRANGEMENTS, problems) ?? INITIAL_FIGURE.arranged,
    without: readParts(links, parameters['without'], problems),
    theme: theme ?? INITIAL_FIGURE.theme,
    scale: scale ?? INITIAL_FIGURE.scale,
    framed: readIds(parameters['framed'] ?? ''),
    ...Object.fromEntries(
      FIGURE_TEXTS.flatMap((name) =>
        parameters[name] === undefined ? [] : [[name, parameters[name]]],
      ),
    ),
  };
}

function readParts(links: Links, text: string | undefined, problems: string[]): FigurePart[] {
  const asked = text === undefined || text === '' ? [] : text.split(',');
  for (const part of asked) {
    if (!FIGURE_PARTS.some((one) => one === part)) problems.push(links.noPart(part));
  }
  return FIGURE_PARTS.filter((part) => asked.includes(part));
}
