import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  applyFilters,
  type FilterStates,
  INITIAL_FILTERS,
} from '../../../src/core/filters/filters.ts';
import { toggled } from '../../../src/core/filters/filter.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { isContested } from '../../../src/core/model/status.ts';
import { FAMILIES } from '../../../src/core/model/vocabulary.ts';
import {
  buildScene,
  contestedRows,
  type LineMark,
  type Scene,
  setStage,
} from '../../../src/core/scene/scene.ts';
import { PATTERNS } from '../../../src/core/scene/look.ts';
import { aGraph, filteredGraphs } from '../../support/builders.ts';

const sceneOf = (graph: Graph, states: FilterStates = INITIAL_FILTERS): Scene =>
  buildScene(setStage(graph), applyFilters(graph, states));

const hiding = (hidden: Partial<FilterStates['hidden']>): FilterStates => ({
  ...INITIAL_FILTERS,
  hidden: { ...INITIAL_FILTERS.hidden, ...hidden },
});

const labelsOf = ({ lines }: Scene) => lines.map(({ id, label }) => [id, label]);
const idsOf = (marks: readonly { readonly id: string }[]) => marks.map(({ id }) => id);

/** What lines stand for, in order of rows. */
const rowsOf = (lines: readonly LineMark[]) =>
  lines.flatMap(({ rows }) => rows).toSorted((a, b) => a - b);

const asserts = { source: 's1', stance: 'asserts' } as const;
const denied = [asserts, { source: 's1', stance: 'denies' }] as const;

describe('filters', () => {
  property.prop([filteredGraphs()])('never change or move what stays', ({ graph, states }) => {
    const stage = setStage(graph);
    const all = buildScene(stage, applyFilters(graph, INITIAL_FILTERS));
    const some = buildScene(stage, applyFilters(graph, states));
    const stands = new Map(all.lines.map((line) => [line.id, line]));
    // Which line of a run carries its text, and what is faint, may change: neither moves anything. A gathered tie is
    // drawn anew as one thing.
    const bare = (line: LineMark) => ({ ...line, label: '', faint: false });
    const lasting = some.lines.filter(({ tie }) => !stage.gathered.has(tie));
    expect(lasting.map(bare)).toEqual(lasting.map(({ id }) => bare(stands.get(id)!)));
    expect(some.nodes.filter((node) => !all.nodes.includes(node))).toEqual([]);
  });

  property.prop([filteredGraphs()])(
    'take out exactly the lines of a type that is unticked',
    ({ graph }) => {
      const all = sceneOf(graph);
      for (const type of graph.relationTypes) {
        const left = sceneOf(graph, hiding({ relationType: [type.id] }));
        expect(rowsOf(left.lines)).toEqual(
          rowsOf(all.lines.filter(({ rows: [row] }) => graph.statements[row!]!.type !== type.id)),
        );
      }
    },
  );

  property.prop([filteredGraphs()])(
    'show each visible relation in one line, between marks that are shown',
    ({ graph, states }) => {
      const filtered = applyFilters(graph, states);
      const { lines, nodes } = buildScene(setStage(graph), filtered);
      const relations = lines.filter(({ kind }) => kind !== 'spoke');
      expect(rowsOf(relations).length).toBe(filtered.relationCount);
      expect(new Set(idsOf(lines)).size).toBe(lines.length);
      const shown = new Set(idsOf(nodes));
      expect(lines.filter(({ from, to }) => !shown.has(from) || !shown.has(to))).toEqual([]);
      expect(nodes.filter(({ kind }) => kind === 'event').length).toBe(filtered.eventCount);
    },
  );

  test('fade what may lie outside the window', () => {
    const graph = aGraph({ relations: [{ date: '2026-01-10' }, { date: '2026' }] });
    const { lines } = sceneOf(graph, {
      ...INITIAL_FILTERS,
      date: { ...INITIAL_FILTERS.date, to: '2026-01-31' },
    });
    expect(lines.map(({ id, faint }) => [id, faint])).toEqual([
      ['r2', true],
      ['r1', false],
    ]);
  });
});

test('what has no date is faint where there is a window of time, and only there', () => {
  const graph = aGraph({ relations: [{}], events: [{}] });
  const faintWith = (date: Partial<typeof INITIAL_FILTERS.date>) => {
    const scene = sceneOf(graph, {
      ...INITIAL_FILTERS,
      date: { ...INITIAL_FILTERS.date, ...date },
    });
    return [scene.lines.map(({ faint }) => faint), scene.legend.hasFaint];
  };
  expect(faintWith({})).toEqual([[false, false, false], false]);
  expect(faintWith({ certainOnly: true })).toEqual([[false, false, false], false]);
  expect(faintWith({ from: '2026' })).toEqual([[true, true, true], true]);
  expect(faintWith({ to: '2026' })).toEqual([[true, true, true], true]);
});

describe('lanes', () => {
  test('lie a gap apart round the chord, seen from each relation’s own start', () => {
    const graph = aGraph({
      actors: [{ id: 'ann' }, { id: 'bob' }],
      relations: [{}, {}, { from: 'bob', to: 'ann' }],
    });
    const lanes = sceneOf(graph).lines.map(({ id, lane }) => [id, lane]);
    expect(lanes).toEqual([
      ['r1', { offset: -17, outermost: 17 }],
      ['r2', { offset: 0, outermost: 17 }],
      ['r3', { offset: -17, outermost: 17 }],
    ]);
  });
});

describe('the text of a line', () => {
  test('is carried by the middle one of a run, with their count', () => {
    const graph = aGraph({
      actors: [{ id: 'ann' }, { id: 'bob' }],
      relations: [{}, {}, {}, { from: 'bob', to: 'ann' }, { type: 'accused' }],
    });
    expect(labelsOf(sceneOf(graph))).toEqual([
      ['r5', 'accused'],
      ['r1', ''],
      ['r2', 'threatened ×3'],
      ['r3', ''],
      ['r4', 'threatened'],
    ]);
  });

  test('counts both ways of a relation that has no direction', () => {
    const graph = aGraph({
      relations: [{ type: 'met' }, { type: 'met', from: 'bob', to: 'ann' }],
    });
    expect(labelsOf(sceneOf(graph))).toEqual([
      ['r1', 'met ×2'],
      ['r2', ''],
    ]);
    expect(sceneOf(graph).lines.map(({ arrow }) => arrow)).toEqual([false, false]);
  });

  test('has a dagger where somebody denies it, in a run of its own', () => {
    const graph = aGraph({ relations: [{}, { claims: denied }, { claims: denied }] });
    expect(labelsOf(sceneOf(graph))).toEqual([
      ['r1', 'threatened'],
      ['r2', 'threatened ×2 †'],
      ['r3', ''],
    ]);
    expect(contestedRows(graph, applyFilters(graph, INITIAL_FILTERS))).toEqual([1, 2]);
  });

  test('has a dagger where a part is denied or a claim taken back, on a line of its own pattern', () => {
    const about = '/amount';
    const graph = aGraph({
      relations: [
        { claims: [asserts, { source: 's1', stance: 'denies', about }] },
        { type: 'accused', claims: [asserts, { source: 's2', stance: 'retracts' }] },
        { type: 'sued', status: 'retracted', statusNote: 'The court says so.' },
        { type: 'met', status: 'reported', statusNote: 'Seen.', claims: denied },
      ],
    });
    const told = sceneOf(graph).lines.map(({ id, label, pattern }) => [id, [label, pattern]]);
    expect(Object.fromEntries(told)).toEqual({
      r1: ['threatened †', 'solid'],
      r2: ['accused †', 'solid'],
      r3: ['sued †', 'dotted'],
      r4: ['met †', 'solid'],
    });
    expect(sceneOf(graph).legend.hasContested).toBe(true);
  });

  test('counts only what is visible', () => {
    const graph = aGraph({ relations: [{ date: '2020' }, { date: '2021' }, { date: '2022' }] });
    const states = { ...INITIAL_FILTERS, date: { ...INITIAL_FILTERS.date, from: '2021' } };
    expect(labelsOf(sceneOf(graph, states))).toEqual([
      ['r2', 'threatened ×2'],
      ['r3', ''],
    ]);
  });
});

test('the pattern of a line is its evidence', () => {
  const by = { anonymous: 'an official' };
  const claims = {
    reported: [asserts],
    confirmed: [{ ...asserts, stance: 'confirms', by: { actor: 'ann' } }],
    attributed: [{ ...asserts, by }],
    disputed: denied,
    retracted: [asserts, { source: 's1', stance: 'retracts' }],
  } as const;
  const relations = Object.entries(claims).map(([id, list]) => ({ id, claims: list }));
  const { lines } = sceneOf(aGraph({ relations }));
  expect(Object.fromEntries(lines.map(({ id, pattern }) => [id, pattern]))).toEqual({
    reported: 'solid',
    confirmed: 'solid',
    attributed: 'dashed',
    disputed: 'dotted',
    retracted: 'dotted',
  });
});

describe('an event', () => {
  const graph = aGraph({
    actors: [{ id: 'ann' }, { id: 'bob' }, { id: 'works', type: 'company' }],
    events: [
      {
        participants: [
          { actor: 'ann', role: 'agent' },
          { actor: 'ann', role: 'object' },
          { actor: 'bob', role: 'participant' },
          { actor: 'works', role: 'location' },
        ],
      },
    ],
  });

  test('is a hub with a line to each who took part, saying the parts', () => {
    const { nodes, lines } = sceneOf(graph);
    expect(nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ['ann', 'actor'],
      ['bob', 'actor'],
      ['works', 'actor'],
      ['e1', 'event'],
    ]);
    expect(lines.map(({ id, from, to, label, kind }) => [id, from, to, label, kind])).toEqual([
      ['e1/ann', 'e1', 'ann', 'acted, subject', 'spoke'],
      ['e1/bob', 'e1', 'bob', '', 'spoke'],
      ['e1/works', 'e1', 'works', 'place', 'spoke'],
    ]);
  });

  test('loses its lines to actors that are hidden', () => {
    const { nodes, lines } = sceneOf(graph, hiding({ actorType: ['company'] }));
    expect(idsOf(nodes)).toEqual(['ann', 'bob', 'e1']);
    expect(idsOf(lines)).toEqual(['e1/ann', 'e1/bob']);
  });
});

test('a contested event keeps its mark, however long its name', () => {
  const name = 'A very long meeting '.repeat(20).trim();
  const graph = aGraph({ events: [{ name, claims: denied }] });
  const [hub] = sceneOf(graph).nodes.filter(({ kind }) => kind === 'event');
  expect(hub?.lines.at(-1)).toMatch(/… †$/);
});

describe('the legend', () => {
  property.prop([filteredGraphs()])(
    'lists what is visible, and nothing else',
    ({ graph, states }) => {
      const { legend, lines, nodes } = sceneOf(graph, states);
      const sorted = (keys: Iterable<string>) => [...new Set(keys)].toSorted();
      expect({
        families: legend.families.map(({ key }) => key).toSorted(),
        patterns: legend.patterns.map(({ key }) => key).toSorted(),
        shapes: legend.shapes.map(({ key }) => key).toSorted(),
        kinds: legend.shapes
          .flatMap(({ label }) => label.replace(', and who had a part in it', '').split(', '))
          .toSorted(),
        hasFaint: legend.hasFaint,
        hasContested: legend.hasContested,
        hasBands: legend.hasBands,
      }).toEqual({
        families: sorted(lines.map(({ family }) => family)),
        patterns: sorted(lines.map(({ pattern }) => pattern)),
        shapes: sorted(nodes.map(({ shape }) => shape)),
        kinds: sorted(nodes.map(({ typeLabel }) => typeLabel)),
        hasFaint: lines.some(({ faint }) => faint),
        // An event's mark stands at its hub, which is there even where all its spokes are hidden.
        hasContested: [
          ...lines.filter(({ kind }) => kind !== 'spoke').flatMap(({ rows }) => rows),
          ...nodes
            .filter(({ kind }) => kind === 'event')
            .map(({ id }) => graph.rowNumber.get(id as never)!),
        ].some((row) => isContested(graph.statements[row]!)),
        hasBands: lines.some(({ kind }) => kind === 'stripe'),
      });
    },
  );

  test('keeps the order of the vocabulary, whatever the order of lines', () => {
    const graph = aGraph({
      relations: [{ type: 'contracted' }, { type: 'sued', claims: denied }, { type: 'accused' }],
    });
    const { families, patterns } = sceneOf(graph, toggledOff('nothing')).legend;
    expect(families.map(({ label }) => label)).toEqual([
      FAMILIES['verbal-conflict'],
      FAMILIES['material-conflict'],
      FAMILIES.supply,
    ]);
    expect(patterns.map(({ label }) => label)).toEqual([PATTERNS.solid, PATTERNS.dotted]);
  });
});

const toggledOff = (type: string) => hiding({ relationType: toggled([], type) });

test('sources are those of what is visible, in the file’s order', () => {
  const graph = aGraph({
    sources: ['s1', 's2', 's3', 's4'].map((id) => ({ id })),
    relations: [
      { type: 'sued', claims: [{ source: 's4', stance: 'asserts' }] },
      { claims: [{ source: 's3', stance: 'asserts' }, asserts] },
    ],
    events: [{ type: 'met', claims: [{ source: 's2', stance: 'asserts' }] }],
  });
  expect(idsOf(sceneOf(graph).sources)).toEqual(['s1', 's2', 's3', 's4']);
  expect(idsOf(sceneOf(graph, toggledOff('threatened')).sources)).toEqual(['s2', 's4']);
});
