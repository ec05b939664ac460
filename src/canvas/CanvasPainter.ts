import type cytoscape from 'cytoscape';
import { curveOf, type Drawing, placeOf } from '../core/scene/drawing.ts';
import type { Position, Positions } from '../core/layouts/layout.ts';
import type { BandMark } from '../core/scene/band.ts';
import { type Bounds, boundsRound } from '../core/scene/outline.ts';
import type { NodeMark } from '../core/scene/nodeMark.ts';
import type { LineMark, Scene } from '../core/scene/scene.ts';
import { boundsAt } from '../core/scene/thinning.ts';
import { idsOfSeveral, type Pair } from '../core/view/several.ts';
import type { Selection } from '../core/view/view.ts';
import {
  elementsById,
  elementsOf,
  geometryData,
  lineElementId,
  textElementId,
} from './elements.ts';
import { linesBetween } from './between.ts';
import { drawBackdrop } from './backdrop.ts';
import { Glide, GLIDE_MS, mayMove, movedBetween } from './glide.ts';
import type { GraphCanvasProps } from './GraphCanvas.tsx';
import { viewportToReveal } from './reveal.ts';
import { settle, TextPainter, TEXTS } from './TextPainter.ts';
import { giveData, put, type Readable } from './touch.ts';

type Listeners = Pick<GraphCanvasProps, 'onSelect' | 'onFocus' | 'onMove' | 'onHover'>;

const FIT_PADDING = 14;

/** With more lines than so many, marks jump to new places: each frame would take too long. */
const MOST_GLIDING = 120;

/**
 * With more lines than so many, the rest doesn't dim: that would take seconds. Lines of what is chosen are drawn bold
 * over all others instead.
 */
const MOST_DIMMED = 5000;

/** What is switched off. (Not ":visible": Cytoscape remembers that from before the last change of classes.) */
const OFF = '.off';

/** What lines run between. */
const MARKS = 'node[kind = "actor"], node[kind = "event"]';

/** Keeps a Cytoscape core in step with Drawings, and turns its events into ours. */
export class CanvasPainter {
  readonly cy: cytoscape.Core;
  private readonly listeners: () => Listeners;
  private readonly resizing: ResizeObserver | undefined;
  private readonly texts: TextPainter;
  private drawing: Drawing | undefined;
  private marks: ReadonlyMap<string, NodeMark> = new Map();
  private lines: ReadonlyMap<string, LineMark> = new Map();
  private readonly glide = new Glide();
  /** What the last two taps fell on, by element id. */
  private lastTaps: readonly [string | undefined, string | undefined] = [undefined, undefined];
  /** True until the reader zooms or pans: the graph is then kept in view when the frame changes. */
  private untouched = true;
  /** True while the picture is brought into view in a glide of its own. */
  private isFollowing = false;
  /** What the picture was last brought into view for; undefined before the first time. */
  private focus: { readonly on: unknown } | undefined;
  /** What was chosen last and is in view, by its key. */
  private chosen: string | undefined;
  /** The last choice that was asked for, and whether the next comes from the canvas: there the reader looks. */
  private asked: Selection | undefined;
  private isTapped = false;
  /** The marks that were brought into view and have to stay there when the frame changes; the reader's move ends it. */
  private revealed: readonly string[] = [];

  constructor(cy: cytoscape.Core, listeners: () => Listeners) {
    this.cy = cy;
    this.listeners = listeners;
    this.texts = new TextPainter(cy);
    this.listen();
    const container = cy.container();
    if (container !== null && typeof ResizeObserver !== 'undefined') {
      this.resizing = new ResizeObserver(() => {
        cy.resize();
        if (this.untouched) this.fit();
        else this.reveal(this.revealed, false);
      });
      this.resizing.observe(container);
    }
  }

  stop(): void {
    this.glide.cancel();
    this.resizing?.disconnect();
    this.texts.stop();
  }

  /** Puts another graph's elements in the place of the present ones. */
  replace(everything: Scene): void {
    this.glide.cancel();
    this.texts.forget();
    this.drawing = undefined;
    this.untouched = true;
    this.focus = undefined;
    this.chosen = undefined;
    this.asked = undefined;
    this.isTapped = false;
    this.revealed = [];
    this.cy.batch(() => {
      this.cy.elements().remove();
      this.cy.add(elementsOf(everything));
      this.cy.elements().addClass('off');
    });
  }

  /** Shows what the Drawing holds, where it says; all else is switched off. Marks that were elsewhere glide there. */
  draw(drawing: Drawing): void {
    const before = this.placesOnCanvas();
    const known = this.lines;
    const wasGliding = this.glide.isOn;
    this.glide.cancel();
    this.cy.stop(true);
    this.drawing = drawing;
    const { nodes, lines } = drawing.scene;
    this.marks = new Map(nodes.map((node) => [node.id, node]));
    this.lines = new Map(lines.map((line) => [line.id, line]));
    const to = Object.fromEntries(nodes.map(({ id }) => [id, placeOf(drawing.positions, id)]));
    const from = lines.length <= MOST_GLIDING ? movedBetween(before, to) : {};
    const isMoving = Object.keys(from).length > 0;
    const glides = isMoving && mayMove();
    this.cy.batch(() => {
      this.putMarks(glides ? { ...to, ...from } : to);
      for (const line of lines) {
        // Those that are about to move are bent on their way.
        if (!glides || !known.has(line.id)) this.bend(line);
      }
      const shown = elementsById(this.cy, Object.keys(to))
        .union(elementsById(this.cy, lines.map(edgeId)))
        .union(drawBackdrop(this.cy, drawing));
      this.giveClass('off', this.cy.elements().not(TEXTS).difference(shown));
      const faint = lines.filter((line) => line.faint);
      this.giveClass('faint', elementsById(this.cy, faint.map(edgeId)));
    });
    if (glides) {
      this.texts.setBusy(true);
      this.glide.start({
        from,
        to,
        onStart: () => this.texts.hide(),
        firstSteps: () => this.bendEach(lines),
        put: (places) => this.bendAlong(places),
        onEnd: () => this.texts.draw(drawing),
      });
    } else {
      if (isMoving) this.texts.hide();
      this.texts.draw(drawing);
    }
    // The way to the last fit was cut short.
    if (wasGliding && this.untouched) this.fit();
    else this.reveal(this.revealed);
  }

  /** Where the marks stand that are shown now. */
  private placesOnCanvas(): Positions {
    const places = (this.drawing?.scene.nodes ?? []).map(({ id }): [string, Position] => {
      const { x, y } = this.cy.getElementById(id).position();
      return [id, [x, y]];
    });
    return Object.fromEntries(places);
  }

  private putMarks(places: Positions): void {
    for (const [id, [x, y]] of Object.entries(places)) put(this.cy.getElementById(id), { x, y });
  }

  /** Puts marks somewhere on their way, and bends all lines. */
  private bendAlong(places: Positions): void {
    this.cy.batch(() => {
      this.putMarks(places);
      for (const line of this.lines.values()) this.bend(line);
    });
    for (const line of this.lines.values()) settle(this.edgeOf(line));
  }

  /** Bends one line after the other from where its ends stand. */
  private *bendEach(lines: readonly LineMark[]): Generator<void> {
    for (const line of lines) {
      this.bend(line);
      settle(this.edgeOf(line));
      yield;
    }
  }

  private edgeOf(line: LineMark): cytoscape.CollectionReturnValue {
    return this.cy.getElementById(edgeId(line));
  }

  /** Gives a line its curve, from where its ends stand on the canvas now. */
  private bend(line: LineMark): void {
    const at = (id: string) => {
      const { x, y } = this.cy.getElementById(id).position();
      return [x, y] as const;
    };
    const positions = { [line.from]: at(line.from), [line.to]: at(line.to) };
    const curve = curveOf(line, this.marks, positions, this.drawing?.spread ?? new Map());
    giveData(this.edgeOf(line), geometryData(line, curve, positions));
  }

  /** Brings the chosen mark and its neighbours forward; the rest dims, and stays. What was chosen elsewhere comes into view. */
  choose(selection: Selection | undefined, joined: readonly Pair[] = []): void {
    const key = keyOf(selection);
    if (selection !== this.asked) {
      if (this.isTapped) this.chosen = key;
      this.isTapped = false;
      this.asked = selection;
    }
    const isNew = key !== this.chosen;
    if (selection === undefined) this.chosen = undefined;
    this.cy.batch(() => {
      const none = this.cy.collection();
      const between = linesBetween(this.cy, joined).not(OFF);
      const isWay = selection?.path !== undefined;
      const marks = selection === undefined ? none : this.marksOf(selection);
      const chosen = isWay ? marks.union(between) : marks;
      // All lines of a tie at once would be a thicket, were each of them drawn bold.
      this.giveClass('chosen', selection?.kind === 'tie' ? none : chosen);
      if (chosen.empty()) {
        this.giveClass('dim', none);
        this.giveClass('front', none);
        this.texts.isNear = () => true;
        this.texts.favour();
        if (this.isSmall && this.untouched) this.fit();
        return;
      }
      const edges =
        selection?.kind === 'actors'
          ? between
          : chosen.edges().union(chosen.nodes(MARKS).connectedEdges().not(OFF));
      const lineIds = new Set(edges.map((edge) => lineOf(edge)));
      const ties = new Set(edges.filter('[kind = "stripe"]').map((edge) => tieOf(edge)));
      const isVast = this.lines.size > MOST_DIMMED;
      const isNear = (text: Readable) => lineIds.has(lineOf(text)) || ties.has(tieOf(text));
      this.texts.isNear = isVast ? () => true : isNear;
      const texts = this.cy.nodes(TEXTS).filter(isNear);
      const near = chosen.union(edges).union(edges.connectedNodes()).union(texts);
      this.giveClass('dim', isVast ? none : this.cy.elements().not(OFF).difference(near));
      this.giveClass('front', isVast ? edges : none);
      this.texts.favour(chosen.nodes(MARKS), edges.connectedNodes());
      if (this.isSmall && this.untouched) this.approach(chosen.union(edges.connectedNodes()));
      else if (isNew && !this.untouched)
        this.reveal(
          chosen
            .nodes(MARKS)
            .union(chosen.edges().connectedNodes())
            .map((node) => node.id()),
        );
      this.chosen = key;
    });
  }

  /** Gives a class to these alone. All that is touched has its style worked out anew: so only what changes is. */
  private giveClass(name: string, to: cytoscape.CollectionReturnValue): void {
    this.cy.elements(`.${name}`).difference(to).removeClass(name);
    to.filter((one) => !one.hasClass(name)).addClass(name);
  }

  /** Too small to read the whole graph at once: what is chosen is then brought near. */
  private get isSmall(): boolean {
    return this.cy.width() < 500;
  }

  private approach(marks: cytoscape.CollectionReturnValue): void {
    this.show(this.boundsOfMarks(marks.nodes(MARKS).map((node) => node.id())));
  }

  /** Round where these marks stand once they have come to rest. Not their bounding box: names grow as one zooms out. */
  private boundsOfMarks(ids: readonly string[]): Bounds {
    const positions = this.drawing?.positions ?? {};
    return boundsRound(
      ids.flatMap((id) => {
        const extent = this.marks.get(id)?.extent;
        if (extent === undefined) return [];
        const [x, y] = placeOf(positions, id);
        const { left, right, top, bottom } = extent;
        return [{ left: x + left, right: x + right, top: y + top, bottom: y + bottom }];
      }),
    );
  }

  /** Moves the picture as little as brings all of these marks into view, and zooms out only where they have no room. */
  reveal(ids: readonly string[], glides = mayMove()): void {
    this.revealed = ids.filter((id) => this.marks.has(id));
    if (this.revealed.length === 0) return;
    const to = viewportToReveal(
      { zoom: this.cy.zoom(), pan: this.cy.pan() },
      { width: this.cy.width(), height: this.cy.height() },
      this.boundsOfMarks(this.revealed),
    );
    if (to === undefined) return;
    this.untouched = false;
    this.cy.stop(true);
    if (glides) this.cy.animate({ ...to, duration: GLIDE_MS, easing: 'ease-in-out' });
    else this.cy.viewport(to);
  }

  /** An actor's node, an event's hub with its spokes, a relation's line, or all lines of a tie. */
  private marksOf({ kind, id, path }: Selection): cytoscape.CollectionReturnValue {
    if (kind === 'actors') return elementsById(this.cy, idsOfSeveral(path ?? id)).not(OFF);
    if (kind === 'tie')
      return this.cy
        .edges()
        .not(OFF)
        .filter((edge) => tieOf(edge) === id);
    const line = this.cy.getElementById(lineElementId(id));
    const isLine = kind === 'statement' && line.nonempty();
    return (isLine ? line : this.cy.getElementById(id)).not(OFF);
  }

  zoomBy(factor: number): void {
    this.endMotion();
    this.untouched = false;
    this.revealed = [];
    const { width, height } = { width: this.cy.width(), height: this.cy.height() };
    this.cy.zoom({
      level: this.cy.zoom() * factor,
      renderedPosition: { x: width / 2, y: height / 2 },
    });
  }

  /** Brings marks to where they were going, and leaves the viewport where it is. */
  private endMotion(): void {
    this.glide.end();
    this.cy.stop(true);
  }

  fit(): void {
    this.untouched = true;
    this.revealed = [];
    if (this.drawing === undefined || this.drawing.scene.nodes.length === 0) return;
    this.show(boundsAt(this.drawing, this.zoomToShow(this.drawing.bounds)));
  }

  /** Brings what another focus has left into view; the first one is in view already. */
  bringIntoView(focus: unknown): void {
    const isOther = this.focus !== undefined && this.focus.on !== focus;
    this.focus = { on: focus };
    if (!isOther) return;
    this.isFollowing = mayMove() && this.lines.size <= MOST_GLIDING;
    this.fit();
    this.isFollowing = false;
  }

  private zoomToShow({ left, right, top, bottom }: Bounds): number {
    const width = Math.max(1, this.cy.width() - 2 * FIT_PADDING);
    const height = Math.max(1, this.cy.height() - 2 * FIT_PADDING);
    return Math.min(1.6, width / Math.max(1, right - left), height / Math.max(1, bottom - top));
  }

  private show(bounds: Bounds): void {
    const { left, right, top, bottom } = bounds;
    const zoom = this.zoomToShow(bounds);
    const pan = {
      x: this.cy.width() / 2 - (zoom * (left + right)) / 2,
      y: this.cy.height() / 2 - (zoom * (top + bottom)) / 2,
    };
    const isMoving = this.glide.isOn || this.isFollowing || this.cy.animated();
    // Without this the next motion would wait for the last to end, and then undo what the reader did meanwhile.
    this.cy.stop(true);
    if (!isMoving) this.cy.viewport({ zoom, pan });
    else this.cy.animate({ zoom, pan, duration: GLIDE_MS, easing: 'ease-in-out' });
  }

  private listen(): void {
    const { cy } = this;
    cy.on('tap', (event) => {
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      const tapped = event.target === cy ? undefined : (event.target as { id(): string }).id();
      this.lastTaps = [this.lastTaps[1], tapped];
      const selection =
        event.target === cy
          ? undefined
          : this.selectionOf(event.target as cytoscape.SingularElementReturnValue);
      // It is where the reader looks: nothing has to move. The ground may be tapped with nothing chosen.
      this.isTapped = selection !== undefined;
      this.listeners().onSelect(selection, shiftKey || ctrlKey || metaKey);
    });
    // Cytoscape takes any two taps in a row for a double one, on whatever they fell.
    cy.on('dbltap', 'node[kind = "actor"]', (event) => {
      const id = (event.target as cytoscape.NodeSingular).id();
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      const isSame = this.lastTaps.every((tapped) => tapped === id);
      if (isSame && !shiftKey && !ctrlKey && !metaKey) this.listeners().onFocus(id);
    });
    cy.on('grab', 'node', () => {
      this.endMotion();
      this.revealed = [];
    });
    cy.on('drag', 'node', (event) => this.bendAround(event.target as cytoscape.NodeSingular));
    cy.on('dragfree', 'node', (event) => {
      const node = event.target as cytoscape.NodeSingular;
      const { x, y } = node.position();
      this.listeners().onMove(node.id(), [x, y]);
    });
    cy.on('mouseover', `edge, ${TEXTS}`, (event) => this.hover(event));
    cy.on('mouseout', `edge, ${TEXTS}`, () => {
      cy.edges('.hover').removeClass('hover');
      this.listeners().onHover(undefined);
    });
    cy.on('scrollzoom pinchzoom dragpan', () => {
      cy.stop(true);
      this.untouched = false;
      this.revealed = [];
      this.listeners().onHover(undefined);
    });
  }

  private hover(event: cytoscape.EventObject): void {
    const target = event.target as cytoscape.SingularElementReturnValue;
    const band = this.bandOf(target);
    this.cy
      .edges()
      .not(OFF)
      .filter((edge) =>
        band === undefined ? lineOf(edge) === lineOf(target) : tieOf(edge) === band.tie,
      )
      .addClass('hover');
    const lineId = band?.id ?? lineOf(target);
    const { x, y } = event.renderedPosition;
    this.listeners().onHover({
      lineId,
      x,
      y,
      toTheRight: x > this.cy.width() / 2,
      toTheBottom: y > this.cy.height() / 2,
    });
  }

  private selectionOf(element: cytoscape.SingularElementReturnValue): Selection {
    if (element.data('kind') === 'actor') return { kind: 'actor', id: element.id() };
    const band = this.bandOf(element);
    if (band !== undefined) return { kind: 'tie', id: band.tie };
    const line = this.lines.get(lineOf(element));
    if (line === undefined) return { kind: 'statement', id: element.id() };
    return { kind: 'statement', id: line.kind === 'spoke' ? line.from : line.id };
  }

  /** The band that an element is a stripe of, or part of the text of. */
  private bandOf(element: Readable): BandMark | undefined {
    const isWhole = this.lines.get(lineOf(element))?.kind !== 'stripe';
    return this.drawing?.scene.bands.find(({ id, tie }) =>
      isWhole ? id === lineOf(element) : tie === tieOf(element),
    );
  }

  private bendAround(node: cytoscape.NodeSingular): void {
    this.cy.batch(() => {
      node
        .connectedEdges()
        .not(OFF)
        .forEach((edge) => {
          const line = this.lines.get(lineOf(edge));
          if (line === undefined) return;
          this.bend(line);
          // The text finds its place again when the drag ends.
          this.cy.getElementById(textElementId(line.id)).addClass('off');
        });
      const bands = this.drawing?.scene.bands.filter(({ from, to }) =>
        [from, to].includes(node.id()),
      );
      const ids = new Set(bands?.map(({ id }) => id));
      this.cy
        .nodes(TEXTS)
        .filter((text) => ids.has(lineOf(text)))
        .addClass('off');
    });
  }
}

/** Tells choices apart, and the ways that are picked out of one. */
const keyOf = (selection: Selection | undefined): string | undefined =>
  selection && [selection.kind, selection.id, selection.path].join(' ');

const edgeId = (line: LineMark): string => lineElementId(line.id);

/** The line or band that an edge, or the text on it, stands for; "" for an actor or a hub. */
const lineOf = (element: Readable): string => (element.data('line') as string | undefined) ?? '';

/** The tie that an edge or a band's text is part of; "" for all else. */
const tieOf = (element: Readable): string => (element.data('tie') as string | undefined) ?? '';
