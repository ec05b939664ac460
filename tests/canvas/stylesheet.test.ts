import cytoscape from 'cytoscape';
import { describe, expect, test } from 'vitest';
import { elementsOf } from '../../src/canvas/elements.ts';
import { stylesheet } from '../../src/canvas/stylesheet.ts';
import { applyFilters, INITIAL_FILTERS } from '../../src/core/filters/filters.ts';
import { gatherGroups } from '../../src/core/graph/gather.ts';
import { buildGraph } from '../../src/core/graph/graph.ts';
import { weightedTies } from '../../src/core/graph/weightedTies.ts';
import { castOf, gatheredPicture } from '../../src/core/scene/gathered.ts';
import { gatheringOf } from '../../src/core/scene/gathering.ts';
import { DARK, LIGHT } from '../../src/core/scene/palette.ts';
import { largeGraph } from '../support/largeGraph.ts';

const graph = buildGraph(largeGraph({ actors: 400, relations: 1500 }, 2));
const { scene } = gatheredPicture(
  castOf(
    gatheringOf(graph, gatherGroups(weightedTies(graph))),
    applyFilters(graph, INITIAL_FILTERS),
    {
      open: [],
      apart: [],
    },
  ),
  applyFilters(graph, INITIAL_FILTERS),
);
const GROUP = scene.nodes.find(({ kind }) => kind === 'group')!;

describe.each([
  ['by itself', false],
  ['over the picture of everything', true],
])('the name of a group, %s', (_, isUnderlaid) => {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: stylesheet(LIGHT, isUnderlaid),
    elements: elementsOf(scene),
  });
  const group = cy.getElementById(GROUP.id);

  test.each([1, 1.3, 2, 6])('has a halo and no plate, %f times as large as drawn', (textScale) => {
    group.data({ textScale, isShort: false });
    expect(group.numericStyle('text-background-opacity')).toBe(0);
    // As large as it is drawn it lies within its disc.
    if (textScale === 1 && !isUnderlaid) return;
    expect(group.style('text-outline-color')).toBe(cyColour(LIGHT.paper));
    expect(group.numericStyle('text-outline-width')).toBeGreaterThanOrEqual(1.5 * textScale);
  });

  test('goes without its last line where it is short, and has it again', () => {
    const whole = GROUP.lines.join('\n');
    group.data({ textScale: 2, isShort: true });
    expect(group.style('label')).toBe(GROUP.lines.slice(0, -1).join('\n'));
    group.data({ textScale: 1, isShort: false });
    expect(group.style('label')).toBe(whole);
  });
});

test('the halo is of the paper that discs are of, dark too', () => {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: stylesheet(DARK),
    elements: elementsOf(scene),
  });
  const group = cy.getElementById(GROUP.id).data({ textScale: 2 });
  expect(group.style('text-outline-color')).toBe(cyColour(DARK.paper));
});

/** A colour as Cytoscape tells it. */
function cyColour(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${parts.join(',')})`;
}
