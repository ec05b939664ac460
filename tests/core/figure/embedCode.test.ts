// @vitest-environment jsdom
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { embedCode, type Embedding } from '../../../src/core/figure/embedCode.ts';

const plain: Embedding = {
  fileName: 'the-harbour.svg',
  width: 720,
  height: 540,
  altText: 'Network diagram: The harbour, showing 2 actors and 1 relation.',
  title: 'The harbour',
};

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const embedded = (parts: Partial<Embedding>) => parsed(embedCode({ ...plain, ...parts }));

describe('the code that embeds a figure', () => {
  test('is a picture over its title', () => {
    expect(embedCode(plain)).toBe(
      `<figure>
  <img src="the-harbour.svg" alt="Network diagram: The harbour, showing 2 actors and 1 relation." width="720" height="540" style="max-width:100%;height:auto"/>
  <figcaption>The harbour</figcaption>
</figure>`,
    );
  });

  test('points to a long description only where there is one', () => {
    expect(embedCode(plain)).not.toContain('aria');
    const picture = embedded({ longDescriptionId: 'the-harbour-text' }).querySelector('img')!;
    expect(picture.getAttribute('aria-describedby')).toBe('the-harbour-text');
  });

  test('gives its size in whole pixels, as HTML wants it', () => {
    const picture = embedded({ width: 719.6, height: 540.25 }).querySelector('img')!;
    expect(['width', 'height'].map((name) => picture.getAttribute(name))).toEqual(['720', '540']);
  });

  test('has no caption where there is no title', () => {
    expect(embedded({ title: ' ' }).querySelector('figcaption')).toBeNull();
  });

  test.each([
    'https://example.org/spy.png',
    '//example.org/spy.png',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '../../secret.svg',
    'half \ud83d.svg',
    'Wer? #1 & "50 %".svg',
  ])('asks no other server for a file called %j', (fileName) => {
    const picture = embedded({ fileName }).querySelector('img')!;
    const address = new URL(picture.getAttribute('src')!, 'https://news.example/story/page.html');
    const folder = 'https://news.example/story/';
    expect(address.href.startsWith(folder)).toBe(true);
    expect(decodeURIComponent(address.href.slice(folder.length))).toBe(fileName.toWellFormed());
  });
});

describe('hostile text', () => {
  const EVIL = [
    '"><script>alert(1)</script>',
    '" onerror="alert(1)',
    '</figcaption></figure><iframe src="https://example.org"></iframe>',
    '<!-- ',
    '&quot;&lt;b&gt;',
    "' onload='alert(1)",
  ];

  const hostile = fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: 'binary', minLength: 1 }));

  property.prop([hostile, hostile, hostile, hostile])(
    'is text and nothing else in every place',
    (fileName, altText, title, longDescriptionId) => {
      const html = embedCode({ ...plain, fileName, altText, title, longDescriptionId });
      const { head, body } = parsed(html);
      expect(head.childElementCount).toBe(0);
      const [figure, ...others] = body.children;
      expect([figure?.tagName, others.length]).toEqual(['FIGURE', 0]);
      const caption = title.trim() === '' ? [] : ['FIGCAPTION'];
      expect([...figure!.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual([
        'IMG',
        ...caption,
      ]);
      expect(figure!.querySelector('img')!.getAttributeNames()).toEqual([
        'src',
        'alt',
        'width',
        'height',
        'style',
        'aria-describedby',
      ]);
    },
  );

  test.each(EVIL)('is told as it was written: %s', (evil) => {
    const document = embedded({ altText: evil, title: evil, longDescriptionId: evil });
    expect(document.querySelector('img')!.getAttribute('alt')).toBe(evil);
    expect(document.querySelector('img')!.getAttribute('aria-describedby')).toBe(evil);
    expect(document.querySelector('figcaption')!.textContent).toBe(evil);
  });
});
