// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { printPage } from '../../../src/core/figure/printPage.ts';

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const css = (document: Document) => document.querySelector('style')?.textContent ?? '';

test('the page is as large as the figure, in its own unit', () => {
  const inPrint = '<svg xmlns="http://www.w3.org/2000/svg" width="85mm" height="120.5mm"></svg>';
  const onScreen = '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="400"></svg>';
  expect(css(parsed(printPage(inPrint, 'A')))).toContain('@page{size:85mm 120.5mm;margin:0}');
  expect(css(parsed(printPage(onScreen, 'A')))).toContain('@page{size:720px 400px;margin:0}');
});

test('its title is text, whatever is in it', () => {
  const title = '</title><script>alert(1)</script> “Who & what”';
  const document = parsed(printPage('<svg width="1" height="1"></svg>', title));
  expect(document.title).toBe(title);
  expect(document.documentElement.lang).toBe('en');
  expect(document.querySelector('script')).toBeNull();
  expect(document.querySelectorAll('body > svg').length).toBe(1);
});
