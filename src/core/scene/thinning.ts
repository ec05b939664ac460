import { isMarkedContested } from './contested.ts';
import { type Drawing, headingBox, headOf, placeOf } from './drawing.ts';
import { textWidth } from './measureText.ts';
import { type NodeMark, TEXT } from './nodeMark.ts';
import { type Bounds, boundsRound, type Point } from './outline.ts';
import { type Box, boundsOf, boxAround, boxesOverlap, boxRound, Grid } from './placeLabels.ts';

/** The least size of a text on screen, in CSS px. */
export const LEGIBLE_SIZE = 9.5;

/** A name that has no room at that size stays as it is drawn, down to this one: better small than none. */
export const LEAST_SIZE = 7;

/** From this zoom on, every text is legible as it is drawn. */
export const LEGIBLE_ZOOM = LEGIBLE_SIZE / TEXT.relation.size;

/** How much larger than drawn a text stands at most. */
const MOST_SCALE = 24;

/** So many times a text grows while the zoom halves; in between it goes along with the zoom. */
const STEPS = 8;

/** The name of a group that stands larger than so many times goes without its last line: more groups have names then. */
const MOST_WHOLE = 1.6;

/** What is kept clear round a text, in px on screen. */
const GAP = 1;

/** In px on screen: about as large as a text. */
const CELL_ON_SCREEN = 100;

/** How far a name's plate stands out beyond its letters, at the size it is drawn. */
const NAME_PADDING = 3;

type Scales = ReadonlyMap<string, number>;

/** Which texts are shown at a zoom, and how much larger than drawn; those that are not in it are hidden. */
export interface Thinned {
  /** By the id of an actor, event or group. */
  readonly names: Scales;
  /** Groups of which only the name has room, not how many others are in it. */
  readonly short: ReadonlySet<string>;
  /** By the id of a line or band, or the name of a heading. */
  readonly texts: Scales;
}

/** The zoom that texts are thinned out for: the nearest step below; all that leave texts as drawn are one. */
export const zoomStep = (zoom: number): number =>
  zoom >= LEGIBLE_ZOOM ? LEGIBLE_ZOOM : 2 ** (Math.floor(Math.log2(zoom) * STEPS) / STEPS);

/**
 * Where texts would be too small to read, keeps the most important ones, larger than drawn, and hides the rest.
 *
 * The names of `foremost` come first, one group after the other, then those of actors with many lines, those of events,
 * headings of the layout, and texts on lines, what is contested before the others. A text is kept where it overlaps none that is kept before. A name may hang over its own box, an actor's
 * also over the boxes of less important actors, whose names are hidden then; all else covers no box, and texts on lines
 * no arrowhead either. Lines of groups' names may come between each other; where a group's name has no room, or stands very
 * large, only how many others are in it is left out.
 */
export function thinTexts(
  drawing: Drawing,
  zoom: number,
  foremost: readonly ReadonlySet<string>[] = [],
): Thinned {
  const ranking = rankingOf(drawing);
  const { headings, names, texts } = ranking;
  if (zoom >= LEGIBLE_ZOOM) {
    return { names: asDrawn(names), short: new Set(), texts: asDrawn([...headings, ...texts]) };
  }
  const page = new Page(ranking, zoomStep(zoom));
  const first = foremost.flatMap((ids) => names.filter(({ id }) => ids.has(id)));
  for (const name of [...first, ...names]) page.setName(name);
  for (const heading of headings) page.setText(heading);
  for (const text of texts) page.setText(text);
  return page;
}

/** The box around everything drawn, and the names that hang over it at this zoom; in scene units. */
export function boundsAt(drawing: Drawing, zoom: number): Bounds {
  if (zoom >= LEGIBLE_ZOOM) return drawing.bounds;
  const { names: kept, short } = thinTexts(drawing, zoom);
  const rooms = rankingOf(drawing).names.flatMap((name) => {
    const scale = kept.get(name.id);
    return scale === undefined
      ? []
      : grown(short.has(name.id) ? shortened(name) : name, scale).map((room) => boundsOf(room));
  });
  return boundsRound([drawing.bounds, ...rooms]);
}

const asDrawn = (texts: readonly Text[]): Scales => new Map(texts.map(({ id }) => [id, 1]));

/** A text in scene units, as it is drawn. */
interface Text {
  readonly id: string;
  readonly kind: NodeMark['kind'] | 'line';
  readonly size: number;
  /** Its lines, from the first, where these may come between those of others; else all of it as one. */
  readonly rooms: readonly Box[];
}

/** The name of a mark, whose box it belongs to. */
interface Name extends Text {
  readonly box: Box;
  /** The rooms that it has without its last line, where it can do without. */
  readonly short?: readonly Box[];
}

/** A name without its last line, where it can do without. */
const shortened = (name: Name): Name => ({ ...name, rooms: name.short ?? name.rooms });

/** Whether a name belongs over its mark's box: an event's stands below it. */
const isNamed = (kind: Text['kind']): boolean => kind === 'actor' || kind === 'group';

/** One zoom, at which texts are set one by one; lengths in scene units. */
class Page implements Thinned {
  readonly names = new Map<string, number>();
  readonly short = new Set<string>();
  readonly texts = new Map<string, number>();
  /** The marks whose names had their turn, kept or not. */
  private readonly done = new Set<string>();
  private readonly zoom: number;
  private readonly gap: number;
  private readonly kept: Grid<Box>;
  private readonly ranking: Ranking;

  constructor(ranking: Ranking, zoom: number) {
    this.ranking = ranking;
    this.zoom = zoom;
    this.gap = GAP / zoom;
    this.kept = new Grid(CELL_ON_SCREEN / zoom);
  }

  setName(name: Name): void {
    if (this.done.has(name.id)) return;
    this.done.add(name.id);
    const scale = this.scaleOf(name);
    const mayBeWhole = name.short === undefined || scale <= MOST_WHOLE;
    if (mayBeWhole && this.fitName(name, scale)) return;
    if (name.size * this.zoom >= LEAST_SIZE) this.fitName(name, 1);
    else if (name.short !== undefined && this.fitName(shortened(name), scale)) {
      this.short.add(name.id);
    }
  }

  private fitName(name: Name, scale: number): boolean {
    const rooms = grown(name, scale);
    const mayCover = ({ id, kind }: Name) =>
      id === name.id || (isNamed(name.kind) && isNamed(kind) && !this.done.has(id));
    // Whatever it covers, the first is kept.
    const isFirst = this.names.size === 0;
    const isTaken = rooms.some((room) => this.isTaken(room)) || this.isTaken(name.box);
    if (!isFirst && (isTaken || rooms.some((room) => this.coversBox(room, mayCover)))) return false;
    for (const room of rooms) this.keep(room);
    this.names.set(name.id, scale);
    return true;
  }

  setText(text: Text): void {
    const scale = this.scaleOf(text);
    const rooms = grown(text, scale);
    const isFree = (room: Box) =>
      !this.isTaken(room) && !this.coversBox(room, nothing) && !this.coversHead(room);
    if (!rooms.every(isFree)) return;
    for (const room of rooms) this.keep(room);
    this.texts.set(text.id, scale);
  }

  private scaleOf({ size }: Text): number {
    return Math.min(MOST_SCALE, Math.max(1, LEGIBLE_SIZE / (size * this.zoom)));
  }

  private keep(room: Box): void {
    this.kept.add(room, boundsOf(room, this.gap));
  }

  private isTaken(room: Box): boolean {
    return this.kept.some(boundsOf(room, this.gap), (other) => boxesOverlap(room, other, this.gap));
  }

  private coversBox(room: Box, mayCover: (other: Name) => boolean): boolean {
    return this.ranking.boxes.some(
      boundsOf(room),
      (other) => !mayCover(other) && boxesOverlap(room, other.box),
    );
  }

  private coversHead(room: Box): boolean {
    return this.ranking.heads.some(boundsOf(room), (head) => boxesOverlap(room, head));
  }
}

const nothing = (): boolean => false;

/** A text's rooms when it is larger than drawn: an event's name grows downwards, all else round its middle. */
function grown({ kind, rooms }: Text, scale: number): readonly Box[] {
  const top = rooms[0]!.y - rooms[0]!.halfHeight;
  const bottom = rooms.at(-1)!.y + rooms.at(-1)!.halfHeight;
  const fixed = kind === 'event' ? top : (top + bottom) / 2;
  return rooms.map(({ x, y, halfWidth, halfHeight, angle }) => ({
    x,
    y: fixed + (y - fixed) * scale,
    halfWidth: halfWidth * scale,
    halfHeight: halfHeight * scale,
    angle,
  }));
}

/** What does not depend on the zoom. */
interface Ranking {
  /** The most important first. */
  readonly names: readonly Name[];
  readonly texts: readonly Text[];
  readonly headings: readonly Text[];
  readonly boxes: Grid<Name>;
  readonly heads: Grid<Box>;
}

const RANKINGS = new WeakMap<Drawing, Ranking>();

/** A drawing's texts in order, worked out once. */
function rankingOf(drawing: Drawing): Ranking {
  const known = RANKINGS.get(drawing);
  if (known !== undefined) return known;
  const names = rankedNames(drawing);
  const boxes = new Grid<Name>();
  for (const name of names) boxes.add(name, boundsOf(name.box));
  const ranking = {
    names,
    texts: rankedTexts(drawing),
    headings: headingsOf(drawing),
    boxes,
    heads: headsOf(drawing),
  };
  RANKINGS.set(drawing, ranking);
  return ranking;
}

function headsOf({ scene, curves }: Drawing): Grid<Box> {
  const heads = new Grid<Box>();
  for (const line of scene.lines.filter(({ arrow }) => arrow)) {
    const box = boxRound(headOf(line, curves.get(line.id)!));
    heads.add(box, boundsOf(box));
  }
  return heads;
}

/** Actors by the number of their visible lines, then events likewise. */
function rankedNames({ scene, positions }: Drawing): Name[] {
  const counts = new Map<string, number>();
  for (const { from, to, rows } of scene.lines) {
    for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + rows.length);
  }
  return scene.nodes
    .toSorted(
      (a, b) =>
        Number(a.kind === 'event') - Number(b.kind === 'event') ||
        (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) ||
        byId(a, b),
    )
    .map((mark) => nameOf(mark, placeOf(positions, mark.id)));
}

/** How much of its box a mark fills in the corners: a disc leaves them free. */
const filled = ({ kind }: NodeMark): number => (kind === 'group' ? 0.75 : 1);

function nameOf(mark: NodeMark, [x, y]: Point): Name {
  const { id, kind, lines, textY } = mark;
  const { size, line, weight } = mark.text;
  const widths = lines.map((one) => textWidth(one, size, weight) + 2 * NAME_PADDING);
  const isGroup = kind === 'group' && lines.length > 1;
  const around = (across: number, down: number, centre: number) =>
    boxAround(x - across / 2, x + across / 2, centre - down / 2, centre + down / 2);
  // In a disc, lines are of all lengths, and stand on nothing but its ground.
  const inLines = (all: readonly number[]) =>
    all.map((width, at) => around(width, line, y + textY + (at - (all.length - 1) / 2) * line));
  return {
    id,
    kind,
    size,
    rooms: isGroup
      ? inLines(widths)
      : [around(Math.max(0, ...widths), lines.length * line, y + textY)],
    ...(isGroup ? { short: inLines(widths.slice(0, -1)) } : {}),
    box: around(mark.width * filled(mark), mark.height * filled(mark), y),
  };
}

/** What is contested, blocks of bands, then texts on lines; of each those first whose tie has many relations. */
function rankedTexts({ scene, labels }: Drawing): Text[] {
  const counts = new Map<string, number>();
  for (const { kind, tie } of scene.lines) {
    if (kind === 'relation') counts.set(tie, (counts.get(tie) ?? 0) + 1);
  }
  const bands = scene.bands.toSorted((a, b) => b.rows.length - a.rows.length || byId(a, b));
  const lines = scene.lines.toSorted(
    (a, b) => (counts.get(b.tie) ?? 0) - (counts.get(a.tie) ?? 0) || byId(a, b),
  );
  const contested = lines.filter(({ label }) => isMarkedContested(label));
  const others = lines.filter(({ label }) => !isMarkedContested(label));
  return [...contested, ...bands, ...others].flatMap(({ id }) => {
    const room = labels.get(id);
    return room === undefined
      ? []
      : [{ id, kind: 'line', size: TEXT.relation.size, rooms: [room] }];
  });
}

/** What stands on rings and above columns. */
const headingsOf = ({ guides }: Drawing): Text[] =>
  guides.flatMap((guide, index): Text[] =>
    guide.kind === 'text'
      ? [{ id: guideId(index), kind: 'line', size: TEXT.guide.size, rooms: [headingBox(guide)] }]
      : [],
  );

/** What a drawing's guide goes by. */
export const guideId = (index: number): string => `guide/${index}`;

type Identified = { readonly id: string };
const byId = (a: Identified, b: Identified): number => (a.id < b.id ? -1 : 1);
