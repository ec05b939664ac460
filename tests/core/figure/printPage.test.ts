import { expect, test } from 'vitest';
import { printPage } from '../../../src/core/figure/printPage.ts';

test('the page is as large as the figure, in its own unit', () => {
  const inPrint = '<svg xmlns="http://www.w3.org/2000/svg" width="85mm" height="120.5mm"></svg>';
  const onScreen = '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="400"></svg>';
  expect(printPage(inPrint, 'A', 'B').css).toContain('@page{size:85mm 120.5mm;margin:0}');
  expect(printPage(onScreen, 'A', 'B').css).toContain('@page{size:720px 400px;margin:0}');
});
