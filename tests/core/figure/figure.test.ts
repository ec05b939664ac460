// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { buildFigure, type FigureInput, withTypeface } from '../../../src/core/figure/figure.ts';
import {
  FIGURE_SIZES,
  type FigureSize,
  figureSize,
  TEXT_FLOOR,
} from '../../../src/core/view/figureSizes.ts';
import { framed, frameRound } from '../../../src/core/figure/framing.ts';
import { withReferences } from '../../../src/core/scene/citations.ts';
import { altText, figureTexts, type FigureTexts } from '../../../src/core/figure/texts.ts';
import { readText } from '../../../src/core/formats/formats.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { sentenceOf } from '../../../src/core/graph/sentence.ts';
import type { Guide, Positions } from '../../../src/core/layouts/layout.ts';
import { drawScene } from '../../../src/core/scene/drawing.ts';
import { textWidth } from '../../../src/core/scene/measureText.ts';
import { TEXT } from '../../../src/core/scene/nodeMark.ts';
import { DARK, LIGHT, type Palette } from '../../../src/core/scene/palette.ts';
import { positionsInFile } from '../../../src/core/scene/layoutInput.ts';
import { buildScene, setStage } from '../../../src/core/scene/scene.ts';
import type { SizeBy } from '../../../src/core/view/view.ts';
import { aGraph, filteredGraphs } from '../../support/builders.ts';

interface Asked {
  readonly positions?: Positions;
  readonly states?: typeof INITIAL_FILTERS;
  readonly size?: FigureSize;
  readonly palette?: Palette;
  readonly texts?: Partial<FigureTexts>;
  readonly transparent?: boolean;
  /** The name of a tie that is drawn as a fan though it gathers. */
  readonly opened?: string;
  readonly sizeBy?: SizeBy;
  /** The ids of the members of each. */
  readonly communities?: readonly (readonly string[])[];
  readonly guides?: readonly Guide[];
}

/** Marks in rows of three where a test does not say. */
const inRows = (ids: Iterable<string>): Positions =>
  Object.fromEntries(
    [...ids].map((id, index) => [id, [(index % 3) * 320, Math.floor(index / 3) * 200] as const]),
  );

/** The figure of a graph, with the words it starts with. */
function figureOf(graph: Graph, asked: Asked = {}) {
  const { states = INITIAL_FILTERS, size = figureSize('natural'), palette = LIGHT } = asked;
  const stage = setStage(graph, asked.sizeBy);
  const filtered = applyFilters(graph, states);
  const texts = {
    ...figureTexts(graph, filtered, states, {
      hasCommunities: asked.communities !== undefined,
      placesMean: asked.guides === undefined ? undefined : 'Places mean something.',
    }),
    ...asked.texts,
  };
  const input: FigureInput = {
    graph,
    drawing: drawScene(
      withReferences(graph, buildScene(stage, filtered, asked.opened), { isNumbered: true }),
      asked.positions ?? inRows(stage.marks.keys()),
      { communities: asked.communities ?? [], guides: asked.guides ?? [] },
    ),
    texts,
    altText: altText(graph, filtered, texts.title),
    size,
    palette,
    transparent: asked.transparent ?? false,
    messages: EN,
  };
  const { drawing } = input;
  return { ...buildFigure(input), input, stage, drawing, scene: drawing.scene, texts };
}

/** The SVG as a document; fails where it is not XML. */
function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

const childrenOf = (document: Document, id: string) => [
  ...(document.getElementById(id)?.children ?? []),
];
const textIn = (document: Document, id: string) =>
  [...(document.getElementById(id)?.querySelectorAll('text') ?? [])]
    .map((text) => text.textContent)
    .join(' ');
/** Title and words of each group below an id. */
const groupsIn = (document: Document, id: string) =>
  childrenOf(document, id).map((group) => [group.id, group.querySelector('title')?.textContent]);

type Relations = NonNullable<NonNullable<Parameters<typeof aGraph>[0]>['relations']>;

const asserts = { source: 's1', stance: 'asserts' } as const;
const denied = [asserts, { source: 's1', stance: 'denies', by: { actor: 'bob' } }] as const;

const harbour = aGraph({
  meta: { title: 'Who quarrels over the harbour', credit: 'Amber Gazette' },
  sources: [
    { id: 's1', title: 'Harbour fight', published: '2026-02-24' },
    { id: 's2', title: 'Minutes of the council', publisher: 'Harbour Council' },
  ],
  actors: [
    { id: 'ann', name: 'Ann Harbour' },
    { id: 'bob', name: 'Bob & Sons', type: 'company' },
    { id: 'council', name: 'Harbour Council', type: 'agency' },
    { id: 'light', name: 'Amber Light', type: 'product' },
  ],
  relations: [
    { from: 'ann', to: 'bob', date: '2026-02-24', claims: denied },
    { type: 'contracted', from: 'council', to: 'bob', date: '2025-22' },
    {
      type: 'developed',
      from: 'bob',
      to: 'light',
      claims: [{ source: 's2', stance: 'asserts', by: { anonymous: 'an official' } }],
    },
    { type: 'partnered', from: 'ann', to: 'council' },
    { type: 'criticised', from: 'ann', to: 'ann' },
  ],
  events: [
    {
      name: 'Meeting at the quay',
      date: '2026-02',
      participants: [
        { actor: 'ann', role: 'agent' },
        { actor: 'council', role: 'participant' },
      ],
    },
  ],
});

const HARBOUR_PLACES: Positions = {
  ann: [0, 0],
  bob: [340, -60],
  council: [330, 220],
  light: [640, 60],
  e1: [40, 230],
};

describe('a figure', () => {
  test('has a group with id and title for each line and mark', () => {
    const document = parsed(figureOf(harbour).svg);
    const [event] = harbour.statements.slice(-1);
    const told = (row: number) => sentenceOf(harbour, harbour.statements[row]!);
    expect(groupsIn(document, 'relations')).toEqual([
      ['relation-r1', told(0)],
      ['relation-r2', told(1)],
      ['relation-r3', told(2)],
      ['relation-r4', told(3)],
      ['relation-r5', told(4)],
      ['spoke-e1/ann', sentenceOf(harbour, event!)],
      ['spoke-e1/council', sentenceOf(harbour, event!)],
    ]);
    expect(groupsIn(document, 'actors')).toEqual([
      ['actor-ann', 'Ann Harbour, person'],
      ['actor-bob', 'Bob & Sons, company'],
      ['actor-council', 'Harbour Council, agency'],
      ['actor-light', 'Amber Light, product'],
      ['event-e1', 'Meeting at the quay, event'],
    ]);
  });

  test('has a group for each stripe of a band, with all it stands for, and one text', () => {
    const document = parsed(figureOf(feud).svg);
    const told = (row: number) => sentenceOf(feud, feud.statements[row]!);
    const groups = groupsIn(document, 'relations');
    expect(groups.length).toBe(13);
    expect(groups).toContainEqual(['stripe-band/ann/bob/r1', told(0)]);
    expect(groups).toContainEqual(['stripe-band/ann/bob/r9', `${told(8)}\n${told(9)}`]);
    expect(childrenOf(document, 'texts').map(({ id }) => id)).toEqual(['text-band/ann/bob']);
    const texts = [...document.querySelectorAll('#texts text')].map((one) => [
      one.textContent,
      one.getAttribute('fill'),
    ]);
    expect(texts.slice(0, 2)).toEqual([
      ['threatened ×3 †a [1]', LIGHT.familyText['verbal-conflict']],
      ['sued ×2 [1]', LIGHT.familyText['material-conflict']],
    ]);
    expect(texts.at(-1)).toEqual(['and 4 more types [1]', LIGHT.muted]);
  });

  test('stands alone: title, subtitle, legend, notes, sources and credit are in it', () => {
    const document = parsed(figureOf(harbour).svg);
    const words = ['title', 'subtitle', 'legend', 'notes', 'sources', 'credit'].map((id) => [
      id,
      textIn(document, id),
    ]);
    expect(Object.fromEntries(words)).toEqual({
      title: 'Who quarrels over the harbour',
      subtitle: 'As of 25 February 2026',
      legend:
        'Actors and events person company agency product event, and who had a part in it Relations Verbal conflict Verbal cooperation Material cooperation Supply Evidence confirmed, or reported by an outlet in its own voice attributed: somebody’s word disputed or retracted † denied, disputed or retracted by someone',
      notes:
        '† Ann Harbour threatened Bob & Sons, 24 February 2026, according to Amber Gazette; denied by Bob & Sons.',
      sources:
        'Sources [1] Amber Gazette, “Harbour fight”, 24\u00a0February\u00a02026 [2] Harbour Council, “Minutes of the council”',
      credit: 'Amber Gazette. Made with Dramatis',
    });
  });

  test('breaks no line of its sources within a date', () => {
    for (let width = 300; width < 420; width += 10) {
      const { svg } = figureOf(harbour, { size: figureSize(String(width)) });
      const lines = [...parsed(svg).querySelectorAll('#sources text')].map(
        (one) => one.textContent,
      );
      expect(lines.some((line) => line.includes('24\u00a0February\u00a02026'))).toBe(true);
    }
  });

  test('tells a screen reader what it is', () => {
    const { documentElement: root } = parsed(figureOf(harbour).svg);
    expect(root.getAttribute('role')).toBe('img');
    const named = root.getAttribute('aria-labelledby')!.split(' ');
    expect(named.map((id) => root.ownerDocument.getElementById(id)?.textContent)).toEqual([
      'Who quarrels over the harbour',
      'Network diagram: Who quarrels over the harbour, showing 4 actors and 5 relations; 1 contested.',
    ]);
  });

  test('explains what is faint and what is contested only where it is there', () => {
    const legendOf = (...relations: Relations) =>
      textIn(parsed(figureOf(aGraph({ relations })).svg), 'legend');
    const faint = 'date uncertain';
    const contested = '† denied, disputed or retracted by someone';
    expect(legendOf({})).not.toMatch(/†|date/);
    const gathered = 'several relations gathered, counts by type';
    expect(legendOf({})).not.toContain(gathered);
    expect(legendOf(...Array.from({ length: 14 }, () => ({})))).toContain(gathered);
    expect(legendOf({ date: '2026-01?' })).toContain(faint);
    expect(legendOf({ claims: denied })).toContain(contested);
  });

  test('has paper behind the name of an event, over its whole width', () => {
    const document = parsed(figureOf(harbour).svg);
    const plate = document.querySelector('#event-e1 > rect')!;
    const [x, width] = ['x', 'width'].map((name) => Number(plate.getAttribute(name)));
    expect(plate.getAttribute('fill')).toBe(LIGHT.paper);
    expect(x).toBe(-width! / 2);
    expect(width).toBeGreaterThan(textWidth('Meeting at the quay', 13, 600));
    expect(document.querySelectorAll('[id^="actor-"] > rect').length).toBe(0);
  });

  test('lies on any light ground: lines stop short of texts, which have no paper behind them', () => {
    const { svg } = figureOf(harbour, { transparent: true });
    const document = parsed(svg);
    const filled = [...document.querySelectorAll('#graph > :not(mask) [fill]')];
    expect(filled.filter((one) => one.getAttribute('fill') === LIGHT.paper)).toEqual([]);
    expect(document.getElementById('relations')!.getAttribute('mask')).toBe('url(#ground)');
    const holes = document.querySelectorAll('#ground rect[fill="#000"]');
    const texts = childrenOf(document, 'texts');
    expect(texts.length).toBeGreaterThan(4);
    // And one for the event's name.
    expect(holes.length).toBe(texts.length + 1);
    expect(parsed(figureOf(harbour).svg).querySelector('mask')).toBeNull();
  });

  test('takes the reader’s words, and no room for empty ones', () => {
    const texts = { title: 'A title\nin two lines', subtitle: '', notes: '', credit: 'Mine' };
    const { svg, height } = figureOf(harbour, { texts });
    const document = parsed(svg);
    expect(textIn(document, 'title')).toBe('A title in two lines');
    expect(document.getElementById('subtitle')).toBeNull();
    expect(document.getElementById('notes')).toBeNull();
    expect(textIn(document, 'credit')).toBe('Mine');
    expect(height).toBeLessThan(figureOf(harbour, { texts: { title: texts.title } }).height);
  });

  property.prop([filteredGraphs()], { numRuns: 40 })(
    'has one group for each visible line, each id once, and is XML',
    ({ graph, states }) => {
      const { svg, scene } = figureOf(graph, { states });
      const document = parsed(svg);
      expect(childrenOf(document, 'relations').map(({ id }) => id)).toEqual(
        scene.lines.map(({ kind, id }) => `${kind}-${id}`),
      );
      expect(childrenOf(document, 'actors').length).toBe(scene.nodes.length);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.length).toBe(new Set(ids).size);
    },
  );

  test('keeps its own ids apart from those of the file', () => {
    const graph = aGraph({
      actors: [{ id: 'title' }, { id: 'graph' }],
      relations: ['texts', 'paper', 's'].map((id) => ({ id, from: 'title', to: 'graph' })),
    });
    const ids = [...parsed(figureOf(graph).svg).querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('what a file says', () => {
  const evil = '<script>alert(1)</script> & "quotes" ’ \u0000\u001b]\uffff half \ud83d';

  test('stays text in every place of the figure', () => {
    const graph = aGraph({
      meta: { title: evil, credit: evil },
      sources: [{ id: 's1', title: evil, publisher: evil }],
      actors: [{ id: 'ann', name: evil, type: evil }, { id: 'bob' }],
      relations: [{ type: evil, claims: denied }],
      events: [{ name: evil }],
    });
    const document = parsed(figureOf(graph).svg);
    expect(document.querySelectorAll('script').length).toBe(0);
    expect(document.getElementById('figure-title')?.textContent).toBe(
      '<script>alert(1)</script> & "quotes" ’ ] half \ufffd',
    );
  });

  property.prop([fc.string({ unit: 'binary' })], { numRuns: 40 })(
    'never breaks the SVG',
    (title) => {
      const document = parsed(figureOf(harbour, { texts: { title, notes: title } }).svg);
      expect(document.documentElement.children.length).toBe(6);
    },
  );

  test('nor does a style sheet', () => {
    const fontCss =
      '@font-face { font-family: "A"; src: url(data:font/woff2;base64,AA==) } a > b {}';
    const document = parsed(withTypeface(figureOf(harbour).svg, fontCss));
    expect(document.querySelector('style')?.textContent).toBe(fontCss);
  });

  property.prop([fc.string({ unit: 'binary' }), fc.constantFrom('$&', "$'", '$1', '</desc>')], {
    numRuns: 40,
  })('nor does a style sheet beside words of its kind', (title, odd) => {
    const { svg } = figureOf(harbour, { texts: { title: `${title}</desc>`, notes: odd } });
    const document = parsed(withTypeface(svg, `a { content: "${odd}" }`));
    expect(document.querySelector('style')?.textContent).toBe(`a { content: "${odd}" }`);
    expect(
      [...document.documentElement.children].slice(0, 3).map(({ tagName }) => tagName),
    ).toEqual(['title', 'desc', 'style']);
  });
});

describe('what places mean in a figure', () => {
  const guides: readonly Guide[] = [
    { kind: 'ellipse', x: 0, y: 0, rx: 3000, ry: 2000 },
    { kind: 'upright', x: -700, top: -300, bottom: 300 },
    { kind: 'text', at: [10, -400], text: 'Feb 2026' },
  ];

  test('lies under everything, is cut off where the graph ends, and is told in the notes', () => {
    const { svg, texts } = figureOf(harbour, { guides });
    const document = parsed(svg);
    const ground = document.querySelector('#guides')!;
    expect(document.querySelector('#graph')!.firstElementChild!.id).toBe('graph-frame');
    expect(ground.getAttribute('clip-path')).toBe('url(#graph-frame)');
    expect(ground.querySelector('ellipse')!.getAttribute('rx')).toBe('3000');
    expect(ground.querySelector('path')!.getAttribute('d')).toBe('M-700 -300V300');
    expect(ground.querySelector('text')!.textContent).toBe('Feb 2026');
    expect(texts.notes).toContain('Places mean something.');
    expect(figureOf(harbour, {}).svg).not.toContain('guides');
  });

  test('has its headings and lines within the picture, but not its rings', () => {
    const heightOf = (shown: readonly Guide[]) => figureOf(harbour, { guides: shown }).height;
    expect(heightOf(guides.slice(0, 1))).toBe(heightOf([]));
    expect(heightOf(guides)).toBeGreaterThan(heightOf(guides.slice(0, 1)));
  });
});

describe('communities and sizes in a figure', () => {
  test('lie under everything, each with its members in its title', () => {
    const document = parsed(figureOf(harbour, GROUPED).svg);
    expect(document.querySelector('#graph > g')?.id).toBe('communities');
    expect(groupsIn(document, 'communities')).toEqual([
      ['community/1', 'Community: Ann Harbour, Bob & Sons, Harbour Council'],
      ['community/2', 'Community: Bob & Sons, Amber Light'],
    ]);
  });

  test('are explained where they are, and the figure says that communities are no report', () => {
    const told = (asked: Asked) => {
      const { svg, texts } = figureOf(harbour, asked);
      const document = parsed(svg);
      return [textIn(document, 'legend'), texts.notes].map((text) => [
        text.includes('larger: more relations and events'),
        text.includes('closely linked with each other (found by computation)'),
        text.includes('Communities were computed from the lines, not reported.'),
      ]);
    };
    const nothing = [false, false, false];
    expect(told(GROUPED)).toEqual([
      [true, true, false],
      [false, false, true],
    ]);
    expect(told({})).toEqual([nothing, nothing]);
  });

  test('give each name its own size', () => {
    const document = parsed(figureOf(harbour, GROUPED).svg);
    const sizes = childrenOf(document, 'actors').map((mark) =>
      Number(mark.querySelector('[font-size]')?.getAttribute('font-size')),
    );
    expect(Math.max(...sizes)).toBeCloseTo(1.7 * TEXT.actor.size);
    expect(new Set(sizes).size).toBeGreaterThan(2);
  });
});

describe('the size of a figure', () => {
  const fixed = FIGURE_SIZES.filter(
    (size): size is typeof size & Required<FigureSize> => size.height !== undefined,
  );

  test.each(fixed.map((size) => [size.id, size] as const))('is exact: %s', (_, size) => {
    const { svg, width, height } = figureOf(harbour, { size });
    expect({ width, height }).toEqual({ width: size.width, height: size.height });
    const root = parsed(svg).documentElement;
    expect(['width', 'height', 'viewBox'].map((name) => root.getAttribute(name))).toEqual([
      String(size.width),
      String(size.height),
      `0 0 ${size.width} ${size.height}`,
    ]);
  });

  test('is as tall as needed for an article, and as wide as needed by nature', () => {
    const article = figureOf(harbour, { size: figureSize('article') });
    const natural = figureOf(harbour);
    expect(article.width).toBe(720);
    expect(natural.width).toBeGreaterThan(720);
    const wordy = figureOf(harbour, {
      size: figureSize('article'),
      texts: { notes: 'A long note. '.repeat(90) },
    });
    expect(wordy.height).toBeGreaterThan(article.height + 100);
  });

  test('falls back to natural for a name that does not exist', () => {
    expect(figureSize('postage-stamp')).toEqual(figureSize('natural'));
  });

  property.prop([filteredGraphs(), fc.constantFrom(...FIGURE_SIZES)], { numRuns: 60 })(
    'holds the graph without cutting it',
    ({ graph, states }, size) => {
      const stage = setStage(graph);
      const drawing = drawScene(
        withReferences(graph, buildScene(stage, applyFilters(graph, states)), { isNumbered: true }),
        inRows(stage.marks.keys()),
      );
      const { svg, width, height, warnings } = figureOf(graph, { states, size });
      const transform = parsed(svg).getElementById('graph')!.getAttribute('transform')!;
      const [x, y, zoom] = transform.match(/-?[\d.]+/g)!.map(Number) as [number, number, number];
      const { left, right, top, bottom } = drawing.bounds;
      expect(x + zoom * left).toBeGreaterThanOrEqual(-1);
      expect(x + zoom * right).toBeLessThanOrEqual(width + 1);
      if (warnings.some((warning) => warning.includes('need more height'))) return;
      expect(y + zoom * top).toBeGreaterThanOrEqual(-1);
      expect(y + zoom * bottom).toBeLessThanOrEqual(height + 1);
      // Nor do the words around it lie on it.
      const footer = parsed(svg).getElementById('footer')!.getAttribute('transform')!;
      const [footerX, footerY] = footer.match(/-?[\d.]+/g)!.map(Number) as [number, number];
      const isBeside = x + zoom * right <= footerX;
      expect(isBeside || y + zoom * bottom <= footerY + 1).toBe(true);
    },
  );
});

describe('paper', () => {
  test('is there unless the figure is to be transparent', () => {
    const paper = (asked: Asked) =>
      parsed(figureOf(harbour, asked).svg).getElementById('paper')?.getAttribute('fill');
    expect(paper({})).toBe(LIGHT.paper);
    expect(paper({ palette: DARK })).toBe(DARK.paper);
    expect(paper({ transparent: true })).toBeUndefined();
  });
});

describe('a warning', () => {
  const wide: Positions = { ...HARBOUR_PLACES, light: [2400, 60] };

  test('is given where text falls below the floor, and says what would help', () => {
    const size = figureSize('article');
    const { svg, warnings } = figureOf(harbour, { positions: wide, size });
    const transform = parsed(svg).getElementById('graph')!.getAttribute('transform')!;
    const zoom = Number(/scale\((.*)\)/.exec(transform)![1]);
    expect(zoom * TEXT.relation.size).toBeLessThan(TEXT_FLOOR);
    expect(warnings).toEqual([
      `The smallest text will be ${(zoom * TEXT.relation.size).toFixed(1)} px where the figure is shown; the floor is 12 px. What would help: crop it to Ann Harbour and all that is tied to it (6 lines), take a width of about 2560 px or show far fewer relations and events.`,
    ]);
  });

  test('is given where the words leave the graph no room', () => {
    const size = figureSize('social');
    const wordy = figureOf(harbour, { size, texts: { notes: 'A long note. '.repeat(300) } });
    expect(wordy.warnings.find((warning) => warning.startsWith('At this size'))).toMatch(
      /^At this size there is no room for the legend of colours and shapes, the list of sources \(.*\), the key to dashes, dots and marks and the notes: say/,
    );
    const document = parsed(wordy.svg);
    expect(['legend', 'key', 'notes'].map((id) => document.getElementById(id))).toEqual([
      null,
      null,
      null,
    ]);
    expect(textIn(document, 'sources')).toBe('Sources: Amber Gazette, Harbour Council');
    expect(textIn(document, 'credit')).not.toBe('');
    expect(wordy.stops).toEqual([]);
    const denials = figureOf(harbour, { size, texts: { notes: '† A long note. '.repeat(300) } });
    expect(denials.stops).toEqual([
      expect.stringMatching(/^At this size there is no room for the notes/),
    ]);
    const texts = { title: 'A long title. '.repeat(40) };
    const { warnings } = figureOf(harbour, { size, texts });
    expect(warnings.some((warning) => warning.includes('need more height than 315 px'))).toBe(true);
  });

  test('tells what is let go for want of room: no more than has to be', () => {
    const { svg, warnings } = figureOf(wellSourced, { size: figureSize('wide') });
    expect(warnings).toEqual([
      'At this size there is no room for the list of sources (only the outlets are named, and no numbers stand on the lines): say what is left out beside the picture, shorten the words, or take a taller size.',
    ]);
    expect(parsed(svg).getElementById('legend')).not.toBeNull();
  });

  test('tells of legend and list before the key to what is dashed and dotted has to go', () => {
    const { svg, warnings } = figureOf(harbour, {
      size: figureSize('social'),
      texts: { notes: 'A note. '.repeat(20) },
    });
    expect(warnings.join(' ')).toMatch(
      /no room for the legend of colours and shapes and the list of sources \(.*\): say/,
    );
    const document = parsed(svg);
    expect(document.getElementById('legend')).toBeNull();
    expect(textIn(document, 'key')).toBe(
      'attributed: somebody’s word disputed or retracted † denied, disputed or retracted by someone',
    );
    expect(textIn(document, 'sources')).toBe('Sources: Amber Gazette, Harbour Council');
    expect(document.getElementById('notes')).not.toBeNull();
  });

  test('is given where a line has no room for its text', () => {
    const graph = aGraph({ relations: [{}] });
    const { warnings } = figureOf(graph, { positions: { ann: [0, 0], bob: [60, 0] } });
    expect(warnings).toEqual([
      '1 line has no room for the text (threatened [1]). Show fewer relations, or arrange them otherwise.',
    ]);
  });

  test('names what would help, and it does', () => {
    const size = figureSize('article');
    const texts = { title: 'Who', notes: '' };
    const asked = { positions: wide, size, texts };
    const legible = (warnings: readonly string[]) => !/The smallest text/.test(warnings.join(' '));
    expect(legible(figureOf(harbour, asked).warnings)).toBe(false);
    expect(legible(figureOf(harbour, { ...asked, size: figureSize('2560') }).warnings)).toBe(true);
    expect(legible(figureOf(harbour, { ...asked, size: figureSize('2500') }).warnings)).toBe(false);
    const flat = figureOf(harbour, { ...asked, size: figureSize('social') }).warnings.join(' ');
    const [, width, height] = /take about (\d+) × (\d+) px/.exec(flat)!;
    const larger = figureSize(`${width}x${height}`);
    expect(legible(figureOf(harbour, { ...asked, size: larger }).warnings)).toBe(true);
  });

  test('names a crop, and cropped to it the figure is legible', () => {
    const [size, aspect] = [figureSize('1000x900'), 1];
    const texts = { title: 'Who', subtitle: '', notes: '', credit: '' };
    const { warnings, stage, drawing } = figureOf(harbour, { positions: wide, size, texts });
    expect(warnings.join(' ')).toContain(
      'crop it to Ann Harbour and all that is tied to it (6 lines)',
    );
    const { lines } = drawing.scene;
    const ids = lines.flatMap(({ from, to }) => (from === 'ann' || to === 'ann' ? [from, to] : []));
    const frame = frameRound(drawing, ids, aspect)!;
    const cropped = buildFigure({
      ...figureOf(harbour, { positions: wide, size, texts }).input,
      drawing: framed(stage, drawing, frame),
      cut: [],
    });
    expect(cropped.warnings.join(' ')).not.toContain('The smallest text');
  });

  test('of a natural size says how narrow it may be shown', () => {
    expect(figureOf(harbour, { positions: wide }).warnings).toEqual([
      'The figure is 2560 px wide. In a column of 720 px its smallest text would be 3.4 px; the floor is 12 px: show it at least 2560 px wide, or take the size of an article.',
    ]);
    const near: Positions = {
      ann: [0, 0],
      bob: [300, 0],
      council: [0, 200],
      light: [300, 200],
      e1: [450, 100],
    };
    const { warnings } = figureOf(harbour, { positions: near });
    expect(warnings.filter((warning) => warning.startsWith('The figure is'))).toEqual([]);
  });

  test('of the size of text is not given for the shipped graph as it opens', () => {
    const url = new URL('data/pentagon-anthropic.json', `file://${process.cwd()}/`);
    const read = readText(readFileSync(url, 'utf8'));
    if (!read.ok) throw new Error('the shipped graph has faults');
    const graph = buildGraph(read.dataset);
    const positions = graph.dataset.view!.positions!;
    const { warnings } = figureOf(graph, { positions });
    expect(warnings.filter((warning) => warning.startsWith('The smallest text'))).toEqual([]);
  });
});

/** Two actors with a dozen and two relations between them, some denied. */
const feud = aGraph({
  meta: { title: 'Fourteen dealings between two', credit: 'Amber Gazette' },
  actors: [
    { id: 'ann', name: 'Ann Harbour' },
    { id: 'bob', name: 'Bob & Sons', type: 'company' },
  ],
  relations: [
    { type: 'threatened' },
    { type: 'threatened', claims: denied },
    { type: 'threatened', from: 'bob', to: 'ann' },
    { type: 'criticised' },
    { type: 'accused', from: 'bob', to: 'ann', claims: denied },
    { type: 'sued' },
    { type: 'sued', from: 'bob', to: 'ann' },
    { type: 'cut-off' },
    { type: 'met' },
    { type: 'met', from: 'bob', to: 'ann' },
    { type: 'partnered' },
    { type: 'contracted' },
    { type: 'contracted', claims: [{ ...asserts, by: { anonymous: 'an official' } }] },
    { type: 'owns', claims: [{ ...asserts, by: { anonymous: 'an official' } }] },
  ],
});

/** Sizes, and communities that overlap. */
const GROUPED: Asked = {
  positions: HARBOUR_PLACES,
  sizeBy: 'relations',
  communities: [
    ['ann', 'bob', 'council'],
    ['bob', 'light'],
  ],
};

const FEUD_PLACES: Positions = { ann: [0, 0], bob: [460, 60] };

/** Names of three scripts that are written each in its own way. */
const scripts = aGraph({
  meta: { title: 'وزارة المرافئ، 港湾省 και Λιμεναρχείο' },
  actors: [
    { id: 'ann', name: 'وزارة المرافئ والسواحل', type: 'agency' },
    { id: 'bob', name: '港湾技術研究所', type: 'agency' },
    { id: 'port', name: 'Λιμεναρχείο Κεχριμπαριού', type: 'company' },
  ],
  relations: [
    { type: 'contracted' },
    { type: 'met', from: 'bob', to: 'port', claims: denied },
    { from: 'port', to: 'ann' },
  ],
});

const sixty = Array.from({ length: 60 }, (_, index) => ({
  id: `s${index + 1}`,
  title: `Report ${index + 1} of the harbour`,
}));

const wellSourced = aGraph({
  sources: sixty,
  relations: [{ claims: sixty.map(({ id }) => ({ source: id, stance: 'asserts' as const })) }],
});

/** A graph that ships, where its file says. */
function shipped(name: string) {
  const result = readText(readFileSync(`data/${name}.json`, 'utf8'), name);
  if (!result.ok) throw new Error(`${name} can’t be read`);
  const graph = buildGraph(result.dataset);
  return [graph, { positions: positionsInFile(setStage(graph)).positions }] as const;
}

const [pentagon, PENTAGON_PLACES] = shipped('pentagon-anthropic');
const [tender, TENDER_PLACES] = shipped('harbour-tender');

describe('a figure looks as agreed', () => {
  test.each(FIGURE_SIZES.filter(({ id }) => id !== 'natural'))('at size $id', async (size) => {
    await expect(figureOf(harbour, { positions: HARBOUR_PLACES, size }).svg).toMatchFileSnapshot(
      `../../figures/harbour-at-${size.id}.svg`,
    );
  });

  test.each([
    ['pentagon', pentagon, PENTAGON_PLACES],
    [
      'pentagon-178mm-dark',
      pentagon,
      { ...PENTAGON_PLACES, palette: DARK, size: figureSize('178mm') },
    ],
    ['tender', tender, TENDER_PLACES],
    ['tender-dark', tender, { ...TENDER_PLACES, palette: DARK }],
    ['scripts', scripts, { positions: { ann: [0, 0], bob: [320, 40], port: [150, 260] } }],
    ['sixty-sources', wellSourced, { size: figureSize('wide') }],
    [
      'long-title',
      harbour,
      {
        positions: HARBOUR_PLACES,
        size: figureSize('portrait'),
        texts: { title: 'Who quarrels over the harbour, and why? '.repeat(5).trim() },
      },
    ],
    ['harbour', harbour, { positions: HARBOUR_PLACES }],
    [
      'harbour-dark',
      harbour,
      { positions: HARBOUR_PLACES, palette: DARK, size: figureSize('wide') },
    ],
    ['harbour-communities', harbour, GROUPED],
    ['harbour-communities-dark', harbour, { ...GROUPED, palette: DARK }],
    ['feud', feud, { positions: FEUD_PLACES }],
    ['feud-opened', feud, { positions: FEUD_PLACES, opened: 'ann/bob' }],
  ] as const)('%s', async (name, graph, asked) => {
    await expect(figureOf(graph, asked).svg).toMatchFileSnapshot(`../../figures/${name}.svg`);
  });
});
