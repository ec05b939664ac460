import { readActorGraph, writeActorGraph } from '../formats/actorGraph.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { cytoscapeJsonOf } from './cytoscapeJson.ts';
import { edgesCsvOf } from './edgesCsv.ts';
import { followTheMoneyOf } from './followTheMoney.ts';
import { gexfOf } from './gexf.ts';
import { graphmlOf } from './graphml.ts';
import { networkOf, type OutNetwork } from './network.ts';

/** The made-up graph that all templates tell of: a ferry, as small as shows what the formats can hold. */
const FERRY = {
  format: 'actor-graph',
  version: '1.0',
  meta: {
    id: 'ferry-template',
    title: 'A ferry for Grey Sound (made up)',
    description: 'An example to write over: everything in it is invented.',
    language: 'en',
    asOf: '2026-03-31',
    fictional: true,
  },
  sources: [
    {
      id: 'gazette',
      title: 'Council pays for new ferry',
      publisher: 'Grey Sound Gazette',
      published: '2026-03-02',
      url: 'https://example.org/ferry',
    },
  ],
  actors: [
    { id: 'council', type: 'agency', name: 'Grey Sound Council' },
    { id: 'ferries', type: 'company', name: 'Tern Ferries' },
    { id: 'marsh', type: 'person', name: 'Ada Marsh', description: 'Harbour master' },
  ],
  relations: [
    {
      id: 'r1',
      type: 'contracted',
      from: 'council',
      to: 'ferries',
      date: '2026-03-01',
      summary: 'The council contracted Tern Ferries to run a ferry.',
      claims: [{ source: 'gazette', stance: 'asserts' }],
    },
    {
      id: 'r2',
      type: 'criticised',
      from: 'marsh',
      to: 'council',
      date: '2026-03-02',
      summary: 'Ada Marsh criticised the council for not asking for other offers.',
      claims: [{ source: 'gazette', stance: 'asserts', by: { actor: 'marsh' } }],
    },
  ],
};

function ferry(): Graph {
  const read = readActorGraph(JSON.stringify(FERRY));
  if (!read.ok) throw new Error('the template is faulty');
  return buildGraph(read.dataset);
}

/** Without the whole graph that our own files carry: who writes it over would only be told that it no longer fits. */
const plain = (write: (network: OutNetwork) => string) => (): string => write(networkOf(ferry()));

const asJson = (value: unknown) => (): string => `${JSON.stringify(value, null, 2)}\n`;

const [FIRST, SECOND] = [FERRY.relations[0]!, FERRY.relations[1]!];

const CX2 = [
  { CXVersion: '2.0', hasFragments: false },
  { networkAttributes: [{ name: FERRY.meta.title }] },
  { nodes: FERRY.actors.map(({ name, type }, id) => ({ id, v: { name, type } })) },
  {
    edges: [
      { id: 0, s: 0, t: 1, v: { interaction: FIRST.type, date: FIRST.date } },
      { id: 1, s: 2, t: 0, v: { interaction: SECOND.type, date: SECOND.date } },
    ],
  },
  { status: [{ success: true }] },
];

const JGF = {
  graph: {
    label: FERRY.meta.title,
    directed: true,
    nodes: Object.fromEntries(
      FERRY.actors.map(({ id, name, type }) => [id, { label: name, metadata: { type } }]),
    ),
    edges: FERRY.relations.map(({ from, to, type, date }) => ({
      source: from,
      target: to,
      relation: type,
      metadata: { date },
    })),
  },
};

const OLIGRAPHER = {
  title: FERRY.meta.title,
  nodes: Object.fromEntries(FERRY.actors.map(({ id, name }) => [id, { id, name, x: 0, y: 0 }])),
  edges: Object.fromEntries(
    FERRY.relations.map(({ id, from, to, type }) => [
      id,
      { id, node1_id: from, node2_id: to, label: type, arrow: '1->2' },
    ]),
  ),
  captions: {},
};

/** A small correct file of each format that is read, by the format's id: written by our own writer where there is one. */
export const TEMPLATES: Readonly<Record<string, () => string>> = {
  'actor-graph': () => writeActorGraph(ferry().dataset),
  table: () => edgesCsvOf(ferry()),
  gexf: plain(gexfOf),
  graphml: plain(graphmlOf),
  cytoscape: plain(cytoscapeJsonOf),
  cx2: asJson(CX2),
  jgf: asJson(JGF),
  oligrapher: asJson(OLIGRAPHER),
  ftm: () => followTheMoneyOf(ferry()),
};
