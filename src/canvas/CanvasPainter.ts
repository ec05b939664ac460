import type cytoscape from 'cytoscape';
import type { Curve } from '../core/scene/curve.ts';
import { curveOf, type Drawing, placeOf } from '../core/scene/drawing.ts';
import type { Position, Positions } from '../core/layouts/layout.ts';
import type { NodeMark } from '../core/scene/nodeMark.ts';
import type { LineMark, Scene } from '../core/scene/scene.ts';
import { idsOfSeveral, type Pair } from '../core/view/several.ts';
import type { Selection } from '../core/view/view.ts';
import {
  elementsById,
  elementsOf,
  geometryData,
  isOfPlace,
  lineElementId,
  textElementId,
} from './elements.ts';
import { linesBetween } from './between.ts';
import { drawBackdrop } from './backdrop.ts';
import { Camera } from './Camera.ts';
import { Glide, mayMove, movedBetween } from './glide.ts';
import { type Listeners, Pointer } from './Pointer.ts';
import { settle, TextPainter, TEXTS } from './TextPainter.ts';
import { giveData, lineOf, OFF, put, type Readable, tieOf } from './touch.ts';

/** With more lines than so many, marks jump to new places: each frame would take too long. */
const MOST_GLIDING = 120;

/**
 * With more lines than so many, the rest doesn't dim: that would take seconds. Lines of what is chosen are drawn bold
 * over all others instead.
 */
const MOST_DIMMED = 5000;

/** What lines run between. */
const MARKS = 'node[kind = "actor"], node[kind = "event"], node[kind = "group"]';

/** Keeps a Cytoscape core in step with Drawings; what the pointer does there is `Pointer`’s. */
export class CanvasPainter {
  readonly cy: cytoscape.Core;
  /** How large the canvas was made last. */
  private size = '';
  private readonly resizing: ResizeObserver | undefined;
  private readonly texts: TextPainter;
  private drawing: Drawing | undefined;
  private marks: ReadonlyMap<string, NodeMark> = new Map();
  private lines: ReadonlyMap<string, LineMark> = new Map();
  private readonly glide = new Glide();
  readonly camera: Camera;
  private readonly pointer: Pointer;
  /** What was chosen last and is in view, by its key. */
  private chosen: string | undefined;
  /** The last choice that was asked for. */
  private asked: Selection | undefined;

  constructor(cy: cytoscape.Core, listeners: () => Listeners) {
    this.cy = cy;
    this.texts = new TextPainter(cy);
    this.camera = new Camera(cy, () => this.glide.isOn);
    this.pointer = new Pointer(cy, listeners, {
      scene: () => this.drawing?.scene,
      underlay: () => listeners().underlay,
      lineById: (id) => this.lines.get(id),
      onGrab: () => {
        this.endMotion();
        this.camera.forgetRevealed();
      },
      onDrag: (node) => this.bendAround(node),
      onViewport: () => this.camera.letGo(),
    });
    const container = cy.container();
    for (const type of ['pointerenter', 'pointerdown'])
      container?.addEventListener(type, () => forgetPlaceOnPage(cy), { capture: true });
    if (container !== null && typeof ResizeObserver !== 'undefined') {
      this.resizing = new ResizeObserver(() => {
        if (this.fillsContainer()) this.camera.keep(true, false);
      });
      this.resizing.observe(container);
    }
  }

  stop(): void {
    this.glide.cancel();
    this.resizing?.disconnect();
    this.texts.stop();
  }

  /** Makes the canvas as large as what it stands in; false where it was. A canvas that is told so is drawn anew. */
  private fillsContainer(): boolean {
    const container = this.cy.container();
    const size = `${container?.clientWidth} ${container?.clientHeight}`;
    if (size === this.size) return false;
    this.size = size;
    this.cy.resize();
    return true;
  }

  /** Puts another graph's elements in the place of the present ones. */
  replace(everything: Scene): void {
    this.pointer.forgetHover();
    this.glide.cancel();
    this.texts.forget();
    this.drawing = undefined;
    this.camera.reset();
    this.chosen = undefined;
    this.asked = undefined;
    this.pointer.takeTap();
    this.cy.batch(() => {
      this.cy.elements().remove();
      this.cy.add(elementsOf(everything));
      this.cy.elements().addClass('off');
    });
  }

  /** Makes the elements those of another part of the same graph: what stays keeps its element, and its place. */
  become(everything: Scene): void {
    this.pointer.forgetHover();
    const wanted = new Map(elementsOf(everything).map((element) => [element.data.id!, element]));
    this.cy.batch(() => {
      const known = this.cy.elements(`${MARKS}, edge`);
      known.filter((element) => !wanted.has(element.id())).remove();
      const added = [...wanted.values()].filter(({ data }) => {
        const element = this.cy.getElementById(data.id!);
        if (element.empty()) return true;
        giveData(element, data, isOfPlace);
        return false;
      });
      this.cy.add(added).addClass('off');
    });
  }

  /** Shows what the Drawing holds, where it says; all else is switched off. Marks that were elsewhere glide there. */
  draw(drawing: Drawing): void {
    const before = this.placesOnCanvas();
    const known = this.lines;
    const wasGliding = this.glide.isOn;
    const isFirst = this.drawing === undefined;
    this.glide.cancel();
    this.cy.stop(true);
    this.drawing = drawing;
    const { nodes, lines } = drawing.scene;
    this.marks = new Map(nodes.map((node) => [node.id, node]));
    this.lines = new Map(lines.map((line) => [line.id, line]));
    this.camera.take(drawing, this.marks);
    if (isFirst) {
      // How large texts are depends on it.
      this.fillsContainer();
      this.camera.fit();
    }
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
    this.camera.keep(wasGliding);
  }

  /** Where the marks stand that are shown now. */
  private placesOnCanvas(): Positions {
    const places = (this.drawing?.scene.nodes ?? []).flatMap(({ id }): [string, Position][] => {
      const node = this.cy.getElementById(id);
      // Of a large graph, what is no longer shown has gone.
      if (node.empty()) return [];
      const { x, y } = node.position();
      return [[id, [x, y]]];
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
    const curve =
      this.curveDrawn(line, positions) ??
      curveOf(line, this.marks, positions, this.drawing?.spread ?? new Map());
    giveData(this.edgeOf(line), geometryData(line, curve, positions));
  }

  /** The curve that the Drawing has for a line, if its ends stand where that says. */
  private curveDrawn({ id, from, to }: LineMark, positions: Positions): Curve | undefined {
    const { drawing } = this;
    if (drawing === undefined) return undefined;
    const isThere = (end: string) => {
      const [[x, y], [left, top]] = [placeOf(drawing.positions, end), positions[end]!];
      return x === left && y === top;
    };
    return isThere(from) && isThere(to) ? drawing.curves.get(id) : undefined;
  }

  /** Brings the chosen mark and its neighbours forward; the rest dims, and stays. What was chosen elsewhere comes into view. */
  choose(selection: Selection | undefined, joined: readonly Pair[] = []): void {
    const key = keyOf(selection);
    if (selection !== this.asked) {
      // What is chosen on the canvas is where the reader looks: nothing has to move.
      if (this.pointer.takeTap()) this.chosen = key;
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
        this.giveClass('near', none);
        this.texts.isNear = () => true;
        this.texts.favour();
        this.camera.lookAway();
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
      this.giveClass('near', edges);
      this.texts.favour(chosen.nodes(MARKS), edges.connectedNodes());
      const ends = chosen.nodes(MARKS).union(chosen.edges().connectedNodes());
      const inReach = chosen.nodes(MARKS).union(edges.connectedNodes());
      this.camera.lookAt(
        ends.map((node) => node.id()),
        inReach.map((node) => node.id()),
        isNew,
      );
      this.chosen = key;
    });
  }

  /** Gives a class to these alone. All that is touched has its style worked out anew: so only what changes is. */
  private giveClass(name: string, to: cytoscape.CollectionReturnValue): void {
    this.cy.elements(`.${name}`).difference(to).removeClass(name);
    to.filter((one) => !one.hasClass(name)).addClass(name);
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
    this.camera.zoomBy(factor);
  }

  /** Brings marks to where they were going, and leaves the viewport where it is. */
  private endMotion(): void {
    this.glide.end();
    this.cy.stop(true);
  }

  bringIntoView(focus: unknown): void {
    this.camera.follow(focus, mayMove() && this.lines.size <= MOST_GLIDING);
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

/**
 * Cytoscape remembers where its container stands on the page, and what moves it without changing its size escapes its
 * notice. Its types do not know of its renderer.
 */
function forgetPlaceOnPage(cy: cytoscape.Core): void {
  const { renderer } = cy as unknown as {
    readonly renderer: () => { readonly invalidateContainerClientCoordsCache?: () => void };
  };
  renderer.call(cy).invalidateContainerClientCoordsCache?.();
}

const edgeId = (line: LineMark): string => lineElementId(line.id);
