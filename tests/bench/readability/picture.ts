import { element, escapeXml } from '../../../src/core/figure/svg.ts';
import type { Positions } from '../../../src/core/layouts/layout.ts';
import type { NodeMark } from '../../../src/core/scene/nodeMark.ts';
import type { BenchGraph } from './graphs.ts';

const MARGIN = 20;

/** A plain picture of what was measured: boxes with their names, and a straight chord for each tie. */
export function picture({ input, marks }: BenchGraph, positions: Positions): string {
  const at = (id: string) => positions[id]!;
  const left = Math.min(...input.nodes.map((node) => at(node.id)[0] - node.left)) - MARGIN;
  const right = Math.max(...input.nodes.map((node) => at(node.id)[0] + node.right)) + MARGIN;
  const top = Math.min(...input.nodes.map((node) => at(node.id)[1] - node.top)) - MARGIN;
  const bottom = Math.max(...input.nodes.map((node) => at(node.id)[1] + node.bottom)) + MARGIN;
  const chords = input.links.map(({ a, b, count }) => {
    const [[x1, y1], [x2, y2]] = [at(a), at(b)];
    return element('line', { x1, y1, x2, y2, 'stroke-width': 1 + Math.sqrt(count) });
  });
  const boxes = input.nodes.map((node) => {
    const [x, y] = [at(node.id)[0] - node.left, at(node.id)[1] - node.top];
    const size = { width: node.left + node.right, height: node.top + node.bottom };
    const box = element('rect', { x, y, ...size, fill: '#fff', 'fill-opacity': 0.85 });
    return box + nameAt(marks.get(node.id)!, at(node.id));
  });
  const viewBox = [left, top, right - left, bottom - top].map(Math.round).join(' ');
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox, width: Math.round(right - left) },
    element('rect', { x: left, y: top, width: right - left, height: bottom - top, fill: '#fff' }),
    element('g', { stroke: '#56606b' }, ...chords, ...boxes),
  );
}

function nameAt(
  { text: { size, line }, lines, textY }: NodeMark,
  [x, y]: readonly [number, number],
): string {
  const first = y + textY - ((lines.length - 1) * line) / 2 + size / 3;
  const style = { 'font-family': 'sans-serif', 'font-size': size * 0.92, stroke: 'none' };
  const rows = lines.map((text, row) =>
    element('tspan', { x, y: first + row * line }, escapeXml(text)),
  );
  return element('text', { 'text-anchor': 'middle', ...style }, ...rows);
}
