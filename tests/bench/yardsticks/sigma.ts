/**
 * A plain sigma app: graphology's graph with places from the file, names where sigma shows them, arrows coloured by type;
 * filters by a reducer, as sigma's own documentation has it. Lines of one pair lie on one another, and not every name is drawn.
 */
import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { colourOf, lastDayOf, type PlainGraph, typesOf } from './yardstick.ts';

interface EdgeData {
  readonly type: 'arrow';
  readonly size: number;
  readonly color: string;
  readonly kind: string;
  readonly lastDay: string;
}

let sigma: Sigma | undefined;

function graphOf(plain: PlainGraph) {
  const graph = new MultiDirectedGraph();
  const types = typesOf(plain);
  for (const { id, name } of plain.actors) {
    const [x, y] = plain.view.positions[id]!;
    graph.addNode(id, { x, y: -y, size: 4, label: name, color: '#4b5560' });
  }
  for (const relation of plain.relations) {
    const { id, type, from, to } = relation;
    const color = colourOf(types, type);
    const data: EdgeData = {
      type: 'arrow',
      size: 1.5,
      color,
      kind: type,
      lastDay: lastDayOf(relation),
    };
    graph.addEdgeWithKey(id, from, to, data);
  }
  return graph;
}

function show(isHidden: (edge: EdgeData) => boolean): void {
  sigma?.setSetting('edgeReducer', (_, data) =>
    isHidden(data as unknown as EdgeData) ? { ...data, hidden: true } : data,
  );
}

const container = document.createElement('div');
container.className = 'graph';
document.querySelector('#root')!.append(container);

window.yardstick = {
  open: (text) => {
    sigma = new Sigma(graphOf(JSON.parse(text) as PlainGraph), container, {
      labelRenderedSizeThreshold: 4,
    });
  },
  hideType: (type) => show(({ kind }) => kind === type),
  hideBefore: (day) => show(({ lastDay }) => lastDay < day),
  putBack: () => show(() => false),
};
