// @vitest-environment jsdom
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { columnsBlock, type Paragraph } from '../../../src/core/figure/block.ts';
import { textWidth } from '../../../src/core/scene/measureText.ts';

const STYLE = { size: 12.5, weight: 400, fill: '#000000', line: 16.5, between: 3 } as const;

interface Line {
  readonly words: string;
  readonly left: number;
  readonly baseline: number;
}

/** Each text of a block, where it stands. */
function linesOf(svg: string): readonly Line[] {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return [...document.querySelectorAll('text')].map((text) => {
    let [left, baseline] = ['x', 'y'].map((name) => Number(text.getAttribute(name) ?? 0));
    for (let one = text.parentElement; one !== null; one = one.parentElement) {
      const [dx = 0, dy = 0] = (one.getAttribute('transform')?.match(/[\d.]+/g) ?? []).map(Number);
      left! += dx;
      baseline! += dy;
    }
    return { words: text.textContent, left: left!, baseline: baseline! };
  });
}

const paragraph = (mark: string, words: number): Paragraph => ({
  mark,
  text: Array.from({ length: words }, () => 'evidence').join(' '),
});

test('marks hang, and all lines of a paragraph begin at one place', () => {
  const lines = linesOf(
    columnsBlock('sources', '', [paragraph('[1]', 12), paragraph('[10]', 12)], 260, STYLE).svg,
  );
  const marks = lines.filter(({ words }) => words.startsWith('['));
  expect(marks.map(({ left }) => left)).toEqual([0, 0]);
  const others = new Set(lines.filter((line) => !marks.includes(line)).map(({ left }) => left));
  expect(others.size).toBe(1);
  expect([...others][0]).toBeGreaterThan(textWidth('[10]', STYLE.size));
});

test('a wide block has columns of about one height, a short one stays whole', () => {
  const eight = Array.from({ length: 8 }, (_, index) => paragraph(`[${index + 1}]`, 15));
  const { svg, height } = columnsBlock('sources', 'Sources', eight, 664, STYLE);
  const marks = linesOf(svg).filter(({ words }) => words.startsWith('['));
  const columns = [...new Set(marks.map(({ left }) => left))].map(
    (column) => marks.filter(({ left }) => left === column).length,
  );
  expect(columns).toEqual([4, 4]);
  expect(height).toBeLessThan(columnsBlock('sources', 'Sources', eight, 400, STYLE).height);
  const short = linesOf(
    columnsBlock('notes', '', [paragraph('', 2), paragraph('†', 3)], 664, STYLE).svg,
  );
  expect(short.every(({ left }) => left < 30)).toBe(true);
});

const aParagraph = fc.record({
  mark: fc.constantFrom('', '†', '[1]', '[12]'),
  text: fc
    .array(fc.constantFrom('a', 'of', 'evidence', '霧浜起重機'), { minLength: 1, maxLength: 40 })
    .map((words) => words.join(' ')),
});

property.prop([
  fc.array(aParagraph, { minLength: 1, maxLength: 20 }),
  fc.integer({ min: 150, max: 1600 }),
])(
  'all words are there, in order, inside the block, and no two lines on each other',
  (paragraphs, width) => {
    const { svg, height } = columnsBlock('notes', '', paragraphs, width, STYLE);
    const lines = linesOf(svg);
    const set = lines
      .map(({ words }) => words)
      .join(' ')
      .replaceAll(/\s/g, '');
    const given = paragraphs
      .map(({ mark, text }) => mark + text)
      .join(' ')
      .replaceAll(/\s/g, '');
    expect(set).toBe(given);
    for (const { words, left, baseline } of lines) {
      expect(left + textWidth(words, STYLE.size)).toBeLessThan(width + 0.1);
      expect(baseline).toBeLessThan(height);
    }
    expect(new Set(lines.map(({ left, baseline }) => `${left} ${baseline}`)).size).toBe(
      lines.length,
    );
  },
);
