// @vitest-environment jsdom
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { FigureRecord } from '../../../src/core/figure/figureRecord.ts';
import { element, escapeXml } from '../../../src/core/figure/svg.ts';
import { withSvgRecord, xmpInSvg } from '../../../src/core/figure/svgRecord.ts';
import { MAX_XMP_LENGTH, readXmp, writeXmp } from '../../../src/core/figure/xmp.ts';

const RECORD: FigureRecord = {
  title: 'Who paid whom',
  description: 'Network diagram: two actors and one relation.',
  longDescription: 'Ada paid Bob.',
  creator: 'The graphics desk',
  credit: 'Harbour Tribune. Made with Dramatis',
  sources: ['Agence, “A”, 2026', 'Herald, “B”'],
  dataset: { id: 'harbour-tender', revision: 3, fingerprint: '1z141z3' },
  view: 'v=1&data=harbour.json&of=1z141z3',
  link: 'https://example.org/dramatis/#v=1&data=harbour.json&of=1z141z3',
};

const NASTY = [
  ']]>',
  '</rdf:li></dc:title>',
  '<dramatis:View>v=9</dramatis:View>',
  '&amp;lt; &#60; &',
  `"'`,
  '👩🏽‍🚀 مرحبا \u202e עברית 日本語',
  'a\r\nb\rc\td',
  '<?xpacket end="w"?>',
  '\u0000\u0008\u001f\ufffe\uffff',
  'half \ud83d',
  '',
];

/** Any text, and often one that stands in the way of markup. */
const words = () =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...NASTY)).map((parts) => parts.join(' ')),
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  );

const records = () =>
  fc
    .record({
      title: words(),
      description: words(),
      credit: words(),
      sources: fc.array(words()),
      id: words(),
      revision: fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
      fingerprint: words(),
      view: words(),
      link: words(),
    })
    .map(({ id, revision, fingerprint, ...rest }): FigureRecord => ({
      ...rest,
      dataset: { id, ...(revision === null ? {} : { revision }), fingerprint },
    }));

/** What of a text XML can hold: the production Char of XML 1.0, with U+FFFD for half of a pair. */
const inXml = (text: string) =>
  Array.from(text.toWellFormed())
    .filter((character) => {
      const code = character.codePointAt(0)!;
      return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : [9, 10, 13].includes(code);
    })
    .join('');

const restorable = ({ title, dataset, view }: FigureRecord) => ({
  title: inXml(title),
  dataset: { ...dataset, id: inXml(dataset.id), fingerprint: inXml(dataset.fingerprint) },
  view: inXml(view),
});

function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

const textOf = (document: Document, namespace: string, name: string) =>
  document.getElementsByTagNameNS(namespace, name)[0]?.textContent;

const DC = 'http://purl.org/dc/elements/1.1/';
const OWN = 'urn:dramatis:figure:1#';

describe('a packet', () => {
  test('has the record in the properties of Dublin Core, IPTC and Photoshop', () => {
    const document = parsed(writeXmp(RECORD));
    const photoshop = 'http://ns.adobe.com/photoshop/1.0/';
    const iptc = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/';
    const properties = [
      [DC, 'title', RECORD.title],
      [DC, 'description', RECORD.description],
      [DC, 'creator', RECORD.creator],
      [DC, 'source', RECORD.sources.join('; ')],
      [photoshop, 'Credit', RECORD.credit],
      [photoshop, 'Source', RECORD.sources.join('; ')],
      [iptc, 'AltTextAccessibility', RECORD.description],
      [iptc, 'ExtDescrAccessibility', RECORD.longDescription],
      ['http://ns.adobe.com/xap/1.0/', 'CreatorTool', 'Dramatis'],
      [OWN, 'DatasetId', 'harbour-tender'],
      [OWN, 'DatasetRevision', '3'],
      [OWN, 'DatasetFingerprint', '1z141z3'],
      [OWN, 'View', RECORD.view],
      [OWN, 'Link', RECORD.link],
    ] as const;
    for (const [namespace, name, value] of properties) {
      expect(textOf(document, namespace, name), name).toBe(value);
    }
    const description = document.getElementsByTagName('rdf:Description')[0]!;
    expect(description.children.length).toBe(properties.length);
    expect(writeXmp(RECORD)).toMatch(
      /^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>\n/,
    );
    expect(writeXmp(RECORD)).toMatch(/\n<\?xpacket end="r"\?>$/);
    expect(document.querySelector('title > Alt > li')?.getAttribute('xml:lang')).toBe('x-default');
    expect(document.querySelector('creator > Seq > li')?.textContent).toBe(RECORD.creator);
  });

  test('leaves out what there is nothing to say of', () => {
    const { title, description, dataset, view, link } = RECORD;
    const { revision: _, ...unnumbered } = dataset;
    const bare = { title, description, dataset: unnumbered, view, link, credit: '', sources: [] };
    expect(writeXmp(bare)).not.toMatch(/creator>|ource|Credit|ExtDescr|Revision/);
    expect(readXmp(writeXmp(bare))).toEqual({ title, dataset: unnumbered, view });
  });

  property.prop([records()])('is well-formed XML that any parser reads alike', (record) => {
    const document = parsed(writeXmp(record));
    expect(textOf(document, DC, 'title')).toBe(inXml(record.title));
    expect(textOf(document, OWN, 'Link')).toBe(inXml(record.link));
  });

  property.prop([records()])('is read back, without what XML forbids', (record) => {
    expect(readXmp(writeXmp(record))).toEqual(restorable(record));
    expect(writeXmp(record)).toBe(writeXmp(structuredClone(record)));
  });
});

describe('reading', () => {
  const packet = writeXmp(RECORD);
  const view = `<dramatis:View>${escapeXml(RECORD.view)}</dramatis:View>`;

  test('a packet that is cut off gives what there was, or nothing', () => {
    const whole = packet.indexOf('</dramatis:View>') + '</dramatis:View>'.length;
    for (let length = 0; length <= packet.length; length++) {
      const read = readXmp(packet.slice(0, length));
      if (length < whole) expect(read, `${length}`).toBeUndefined();
      else expect(read, `${length}`).toEqual(restorable(RECORD));
    }
  });

  property.prop([words()])('never throws', (text) => {
    expect(readXmp(text)).toBeUndefined();
    expect(() => readXmp(packet.replace(view, () => text + view))).not.toThrow();
    expect(() => readXmp(packet.replace('harbour-tender', () => text))).not.toThrow();
  });

  test.each([
    ['&apos;&#x1F600;&#128512;&#13;&quot;&gt;', `'😀😀\r">`],
    ['plain > text " with \' marks', 'plain > text " with \' marks'],
  ])('takes %j', (written, text) => {
    expect(readXmp(packet.replace('harbour-tender', written))?.dataset.id).toBe(text);
  });

  test.each([
    'a & b',
    'a &amp b',
    'a &ampx',
    '&nbsp;',
    '&lol9;',
    '&constructor;',
    '&#0;',
    '&#xD83D;&#xDE00;',
    '&#x110000;',
    '&#xFFFE;',
    '&#;',
    '&#x;',
    '&;',
    'a\u0000b',
    'half \ud83d',
    '<![CDATA[a]]>',
    '<b>a</b>',
    '<!-- a -->',
  ])('refuses %j', (written) => {
    expect(readXmp(packet.replace('harbour-tender', () => written))).toBeUndefined();
  });

  test.each([
    '0',
    '-1',
    '1.5',
    '1e3',
    '',
    ' 3',
    '9999999999999999',
    '99999999999999999999',
    'three',
  ])('refuses the revision %j', (revision) => {
    const written = packet.replace('Revision>3<', () => `Revision>${revision}<`);
    expect(written).not.toBe(packet);
    expect(readXmp(written)).toBeUndefined();
  });

  test('refuses a field that is missing, or there twice, and a namespace that is not ours', () => {
    expect(readXmp(packet.replace(view, ''))).toBeUndefined();
    expect(readXmp(packet.replace(view, view + view))).toBeUndefined();
    expect(readXmp(packet.replace(OWN, 'urn:dramatis:figure:2#'))).toBeUndefined();
    expect(readXmp(packet.replace('"x-default"', '"en"'))).toBeUndefined();
  });

  test('stops at the greatest length, and takes no longer than a text of that length may', () => {
    const room = MAX_XMP_LENGTH - packet.length;
    expect(readXmp(packet + ' '.repeat(room))).toEqual(restorable(RECORD));
    expect(readXmp(packet + ' '.repeat(room + 1))).toBeUndefined();
    const started = performance.now();
    for (const hostile of ['&', '&#', '&amp;', '<dc:title>', '<rdf:li xml:lang="x-default">']) {
      const many = hostile.repeat(Math.floor(room / hostile.length));
      readXmp(packet.replace('harbour-tender', many));
      readXmp(packet.replace(RECORD.title, many));
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('an SVG', () => {
  const svgOf = (title: string) =>
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg' },
      element('title', {}, escapeXml(title)),
      element('desc', {}, escapeXml(title)),
      element('g', {}),
    );

  property.prop([records()])('holds its record, and stays well-formed', (record) => {
    const svg = withSvgRecord(svgOf(record.title), record);
    const [title, desc, metadata, rest] = parsed(svg).documentElement.children;
    expect([title, desc, metadata, rest].map((child) => child?.localName)).toEqual([
      'title',
      'desc',
      'metadata',
      'g',
    ]);
    expect(xmpInSvg(svg)).toBe(writeXmp(record));
    expect(readXmp(xmpInSvg(svg)!)).toEqual(restorable(record));
  });

  test('is found again where another program gave the element attributes', () => {
    const svg = withSvgRecord(svgOf('A'), RECORD).replace('<metadata>', '<metadata id="m1">');
    expect(xmpInSvg(svg)).toBe(writeXmp(RECORD));
  });

  property.prop([words()])('without one has none', (text) => {
    expect(xmpInSvg(svgOf(text))).toBeUndefined();
    expect(xmpInSvg(text)).toBeUndefined();
  });

  test('that is damaged, or whose record is too long or of another kind, has none', () => {
    const svg = withSvgRecord(svgOf('A'), RECORD);
    const whole = svg.indexOf('</metadata>') + '</metadata>'.length;
    for (let length = 0; length < whole; length++) {
      expect(xmpInSvg(svg.slice(0, length)), `${length}`).toBeUndefined();
    }
    const stuffed = svg.replace('</metadata>', `${' '.repeat(MAX_XMP_LENGTH)}</metadata>`);
    expect(xmpInSvg(stuffed)).toBeUndefined();
    expect(xmpInSvg('<svg><metadata>made by hand</metadata></svg>')).toBeUndefined();
  });

  test('without a description can have none', () => {
    expect(() => withSvgRecord('<svg/>', RECORD)).toThrow('no description');
  });
});
