import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type {
  LayoutInput,
  LayoutLink,
  LayoutNode,
  OnProgress,
  Position,
  Positions,
} from '../../../src/core/layouts/layout.ts';
import { mended } from '../../../src/core/scene/mend.ts';
import type { Scene } from '../../../src/core/scene/scene.ts';
import { LAYOUTS } from '../../../src/core/layouts/layouts.ts';
import { seeded } from '../../support/seededGraph.ts';

/** Makes all ready; what it gives back does the work that is timed. */
type Prepare = (
  input: LayoutInput,
  seed: number,
  scene: Scene,
) => (onProgress: OnProgress) => Positions;

/** The screen that a rival draws on where it wants to know; no larger for a larger graph. */
const SCREEN = { width: 1240, height: 800 };

cytoscape.use(fcose);

/** Ours and the rivals, by the name that `--only` takes. */
export const CONTENDERS = {
  ours: (input, seed, scene) => (onProgress) => {
    const own = { ...input, seed };
    return mended(own, scene, LAYOUTS.force.run(own, onProgress));
  },
  cose: inCytoscape('cose'),
  fcose: inCytoscape('fcose'),
  d3: plainD3,
  fa2: forceAtlas,
} satisfies Record<string, Prepare>;

export type Contender = keyof typeof CONTENDERS;
export const CONTENDER_NAMES = Object.keys(CONTENDERS) as readonly Contender[];

/** Defaults but for `animate` and `randomize`: no screen to move on, and a start that depends on the seed. */
function inCytoscape(name: 'cose' | 'fcose'): Prepare {
  return (input, seed) => {
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      elements: {
        nodes: input.nodes.map((node) => ({ data: { id: node.id, ...sizeOf(node) } })),
        edges: input.links.map(({ a, b }) => ({ data: { source: a, target: b } })),
      },
      style: [
        {
          selector: 'node',
          style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' },
        },
      ],
    });
    // Without a page its screen is 1 × 1. Given as `boundingBox`, cose would squeeze the result into it.
    Object.assign(cy, { width: () => SCREEN.width, height: () => SCREEN.height });
    const options = { name, animate: false, randomize: true } as cytoscape.LayoutOptions;
    return () => {
      withRandom(seeded(seed), () => cy.layout(options).run());
      const places = placesOf(input, (id) => cy.getElementById(id).position());
      cy.destroy();
      return places;
    };
  };
}

/** Neither layout takes a generator of its own. */
function withRandom(random: () => number, work: () => void): void {
  const before = Math.random;
  Math.random = random;
  try {
    work();
  } finally {
    Math.random = before;
  }
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

/**
 * As one would set them for boxes of this size: d3's own charge of -30 is for dots of a few px and leaves
 * two to ten times the crossings. Twice this charge takes a few away, but makes the picture a third wider.
 */
const D3 = { charge: -1200, margin: 4 };

/** Its usual start, the spiral, in which the seed shuffles the marks; ticks until it has cooled down. */
function plainD3(input: LayoutInput, seed: number): () => Positions {
  const random = seeded(seed);
  const shuffled = input.nodes.map((node) => ({ node, key: random() }));
  const bodies = shuffled
    .toSorted((one, other) => one.key - other.key)
    .map(({ node }): Body => ({ id: node.id, radius: radiusOf(node) }));
  const radii = new Map(bodies.map((body) => [body.id, body.radius]));
  const links = input.links.map(({ a, b, labelLength }) => ({
    source: a,
    target: b,
    distance: radii.get(a)! + radii.get(b)! + Math.max(44, labelLength + 30),
  }));
  return () => {
    const simulation = forceSimulation(bodies)
      .randomSource(random)
      .force(
        'link',
        forceLink<Body, SimulationLinkDatum<Body> & { distance: number }>(links)
          .id((body) => body.id)
          .distance((link) => link.distance),
      )
      .force('charge', forceManyBody().strength(D3.charge))
      .force('centre', forceCenter())
      .force(
        'collide',
        forceCollide<Body>((body) => body.radius + D3.margin),
      )
      .stop();
    simulation.tick(300);
    const places = new Map(bodies.map((body) => [body.id, { x: body.x!, y: body.y! }]));
    return placesOf(input, (id) => places.get(id)!);
  };
}

/** What `inferSettings` infers, so sizes don't count; the result fills the screen, as sigma.js shows it. */
function forceAtlas(input: LayoutInput, seed: number): () => Positions {
  const random = seeded(seed);
  const graph = new UndirectedGraph();
  for (const { id } of input.nodes) graph.addNode(id, { x: random(), y: random() });
  for (const { a, b } of input.links) graph.mergeEdge(a, b);
  return () => {
    const settings = forceAtlas2.inferSettings(graph);
    const places = forceAtlas2(graph, { iterations: 500, settings });
    const scale = Math.min(
      SCREEN.width / reach(Object.values(places).map(({ x }) => x)),
      SCREEN.height / reach(Object.values(places).map(({ y }) => y)),
    );
    return placesOf(input, (id) => ({ x: places[id]!.x * scale, y: places[id]!.y * scale }));
  };
}

const reach = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

const sizeOf = ({ left, right, top, bottom }: LayoutNode) => ({
  width: left + right,
  height: top + bottom,
});

const radiusOf = (node: LayoutNode) => Math.hypot(sizeOf(node).width, sizeOf(node).height) / 2;

/** Rivals place the middles of boxes; an event's point is not in the middle of its box. */
function placesOf(
  { nodes }: LayoutInput,
  middleOf: (id: LayoutLink['a']) => { readonly x: number; readonly y: number },
): Positions {
  return Object.fromEntries(
    nodes.map((node): [string, Position] => {
      const { x, y } = middleOf(node.id);
      return [node.id, [x - (node.right - node.left) / 2, y - (node.bottom - node.top) / 2]];
    }),
  );
}
