import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { decimal, element, escapeXml } from '../../../src/core/figure/svg.ts';

test('markup in a text stays text', () => {
  expect(escapeXml('<script>alert("1 & 2")</script>')).toBe(
    '&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;',
  );
});

test('what XML cannot hold is left out, or replaced where a character is halved', () => {
  expect(escapeXml('a\u0000b\u0008c\u000bd\u001fe\uffffφ\ttab\nline')).toBe('abcdeφ\ttab\nline');
  expect(escapeXml('half \ud83d')).toBe('half \ufffd');
});

test('an element is written with its attributes, escaped, without those that are undefined', () => {
  expect(element('g', { id: 'a"b', x: 1.005, y: undefined }, 'child', element('br', {}))).toBe(
    '<g id="a&quot;b" x="1">child<br/></g>',
  );
});

property.prop([fc.double({ min: -1e6, max: 1e6, noNaN: true })])(
  'a number has two decimals at most, and is never minus zero',
  (value) => {
    expect(decimal(value)).toMatch(/^-?\d+(\.\d{1,2})?$/);
    expect(decimal(value)).not.toMatch(/^-0(\.0*)?$/);
    expect(Math.abs(Number(decimal(value)) - value)).toBeLessThanOrEqual(0.005 + 1e-9);
  },
);
