import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readGraph } from '../../../src/core/formats/readGraph.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { sentenceOf } from '../../../src/core/graph/sentence.ts';

const open = (files: Readonly<Record<string, string>>) =>
  readGraph(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    'quarry.zip',
    { today: '2026-11-22' },
  );

async function told(files: Readonly<Record<string, string>>) {
  const result = await open(files);
  const faults = result.diagnostics.map(
    ({ severity, path, line, message }) => `${severity} ${path}:${line} ${message}`,
  );
  if (!result.ok) return faults;
  const graph = buildGraph(result.dataset);
  return [...graph.statements.map((statement) => sentenceOf(graph, statement)), ...faults];
}

describe('an archive with tables of other tools', () => {
  test('nodes and edges, as Gephi exports them', async () => {
    const files = {
      'quarry [Nodes].csv': 'Id,Label,timeset,type\n1,Quarry & Sons,,company\n2,Mayor,,\n3,Pit,,\n',
      'quarry [Edges].csv':
        'Source,Target,Type,Id,Label,timeset,Weight\n1,2,Directed,0,paid,,1.0\n2,3,Undirected,1,,,2.0\n',
    };
    expect(await told(files)).toEqual([
      'Quarry & Sons paid Mayor; no source is named.',
      'Mayor is linked to Pit; no source is named.',
    ]);
    const result = await open(files);
    expect(result.ok && result.dataset.actors).toMatchObject([
      { name: 'Quarry & Sons', type: 'company' },
      { name: 'Mayor' },
      { name: 'Pit' },
    ]);
    expect(result.ok && result.dataset.relations[1]).toMatchObject({ 'x-weight': '2.0' });
  });

  test('actors and relations without claims, which know actors by name or id', async () => {
    expect(
      await told({
        'actors.csv': 'id,name,description\nq,Quarry & Sons,They dig.\nm,Mayor,\n',
        'relations.csv': 'from,to,type,date\nq,Mayor,paid,2020-01-02\nMayor,Pit,visits,\n',
      }),
    ).toEqual([
      'Quarry & Sons paid Mayor, 2 January 2020; no source is named.',
      'Mayor visits Pit; no source is named.',
      'warning relations.csv:3 `Pit` is not among the nodes: added to them',
    ]);
  });

  test('one table of relations, whatever it is called, among others', async () => {
    expect(
      await told({ 'a.csv': 'what,when\nrain,2020\n', 'z/ties.tsv': 'von\tnach\nMayor\tPit\n' }),
    ).toEqual(['Mayor is linked to Pit; no source is named.']);
  });

  test('faults are told by file and row', async () => {
    expect(await told({ 'nodes.csv': 'id\na\na\n', 'edges.csv': 'source,target\na,\n' })).toEqual([
      'error nodes.csv:3 two nodes have the id `a`',
      'error edges.csv:2 nobody stands at one end of this relation',
    ]);
    expect(await told({ 'nodes.csv': 'id\na\n', 'edges.csv': 'x,y\na,b\n' })).toEqual([
      'error edges.csv:1 no column says who a relation comes from and whom it goes to',
    ]);
  });

  test('nothing in it is a table', async () => {
    expect(await told({ 'a.csv': 'one\n', 'picture.png': 'x' })).toEqual([
      'error :1 found a.csv: expected a table of relations, or tables called actors and relations (or nodes and edges)',
    ]);
  });
});
