/**
 * A plain Cytoscape app, as its users would write one with react-cytoscapejs: elements by the prop, places from the file,
 * names on nodes, arrows coloured by type; filters take elements out of the core and put them back.
 */
import type cytoscape from 'cytoscape';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import CytoscapeComponent from 'react-cytoscapejs';
import { colourOf, lastDayOf, type PlainGraph, typesOf, type Yardstick } from './yardstick.ts';

const LAYOUT = { name: 'preset' };

const STYLE = [
  {
    selector: 'node',
    style: {
      label: 'data(label)',
      shape: 'round-rectangle',
      width: 'data(width)',
      height: 36,
      'background-color': '#f2f4f7',
      'border-color': '#4b5560',
      'border-width': 1.5,
      'font-size': 14,
      'text-valign': 'center',
    },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'bezier',
      'line-color': 'data(colour)',
      'target-arrow-color': 'data(colour)',
      'target-arrow-shape': 'triangle',
      width: 2,
    },
  },
] as unknown as cytoscape.StylesheetJson;

function elementsOf(graph: PlainGraph): cytoscape.ElementDefinition[] {
  const types = typesOf(graph);
  return CytoscapeComponent.normalizeElements({
    nodes: graph.actors.map(({ id, name }) => {
      const [x, y] = graph.view.positions[id]!;
      return { data: { id, label: name, width: 20 + 7 * name.length }, position: { x, y } };
    }),
    edges: graph.relations.map((relation) => {
      const { id, type, from, to } = relation;
      const colour = colourOf(types, type);
      return {
        data: { id, source: from, target: to, type, colour, lastDay: lastDayOf(relation) },
      };
    }),
  });
}

let cy: cytoscape.Core | undefined;
let takenOut: cytoscape.CollectionReturnValue | undefined;

const yardstick = (show: (elements: cytoscape.ElementDefinition[]) => void): Yardstick => ({
  open: (text) => show(elementsOf(JSON.parse(text) as PlainGraph)),
  hideType: (type) => {
    takenOut = cy?.edges(`[type = "${type}"]`).remove();
  },
  hideBefore: (day) => {
    takenOut = cy?.edges(`[lastDay < "${day}"]`).remove();
  },
  putBack: () => {
    takenOut?.restore();
  },
});

function App() {
  const [elements, setElements] = useState<cytoscape.ElementDefinition[]>();
  useEffect(() => {
    window.yardstick = yardstick(setElements);
  }, []);
  if (elements === undefined) return null;
  return (
    <CytoscapeComponent
      className="graph"
      elements={elements}
      layout={LAYOUT}
      stylesheet={STYLE}
      cy={(core) => {
        cy = core;
      }}
    />
  );
}

createRoot(document.querySelector('#root')!).render(<App />);
