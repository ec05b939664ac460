import type { FigureRecord, RestorableFigure } from './figureRecord.ts';
import { element, escapeXml } from './svg.ts';

/** A longer packet is not read, in UTF-16 code units; written ones have a few thousand. */
export const MAX_XMP_LENGTH = 1 << 20;

/** What the properties of our own belong to. A change of what they mean is a new number. */
const OWN_NAMESPACE = 'urn:dramatis:figure:1#';

const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:Iptc4xmpCore': 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  'xmlns:dramatis': OWN_NAMESPACE,
};

/** A bare carriage return would come out of an XML parser as a line feed. */
const xmlText = (text: string) => escapeXml(text).replaceAll('\r', '&#13;');

const property = (name: string, text: string) => element(name, {}, xmlText(text));

const inDefaultLanguage = (name: string, text: string) =>
  element(
    name,
    {},
    element('rdf:Alt', {}, element('rdf:li', { 'xml:lang': 'x-default' }, xmlText(text))),
  );

const inOrder = (name: string, text: string) =>
  element(name, {}, element('rdf:Seq', {}, property('rdf:li', text)));

/** The property where there is something to say, else nothing. */
const unlessEmpty = (
  write: (name: string, text: string) => string,
  name: string,
  text: string | undefined,
): readonly string[] => (text === undefined || text === '' ? [] : [write(name, text)]);

/**
 * A record as an XMP packet (ISO 16684-1: RDF/XML in a wrapper, marked read-only as PNG's checksums demand), with
 * the properties of IPTC Photo Metadata that picture desks read. Texts that are empty are left out, but for the title
 * and what restores the view; characters that XML 1.0 forbids are dropped, halves of pairs become U+FFFD. The same
 * record always gives the same text.
 */
export function writeXmp(record: FigureRecord): string {
  const { title, description, longDescription, dataset } = record;
  const sources = record.sources.join('; ');
  const properties = [
    inDefaultLanguage('dc:title', title),
    ...unlessEmpty(inDefaultLanguage, 'dc:description', description),
    ...unlessEmpty(inOrder, 'dc:creator', record.creator),
    ...unlessEmpty(property, 'dc:source', sources),
    ...unlessEmpty(property, 'photoshop:Credit', record.credit),
    ...unlessEmpty(property, 'photoshop:Source', sources),
    ...unlessEmpty(inDefaultLanguage, 'Iptc4xmpCore:AltTextAccessibility', description),
    ...unlessEmpty(inDefaultLanguage, 'Iptc4xmpCore:ExtDescrAccessibility', longDescription),
    property('xmp:CreatorTool', 'Dramatis'),
    property('dramatis:DatasetId', dataset.id),
    ...unlessEmpty(property, 'dramatis:DatasetRevision', dataset.revision?.toString()),
    property('dramatis:DatasetFingerprint', dataset.fingerprint),
    property('dramatis:View', record.view),
    property('dramatis:Link', record.link),
  ];
  const rdf = element(
    'rdf:RDF',
    { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
    element('rdf:Description', { 'rdf:about': '', ...NAMESPACES }, `\n${properties.join('\n')}\n`),
  );
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    element('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, rdf),
    '<?xpacket end="r"?>',
  ].join('\n');
}

/**
 * Reads from a packet what it takes to show its view again. Finds only what `writeXmp` writes, by its tags: a packet
 * that another program has written anew, that lacks a field or has it twice, or that is longer than `MAX_XMP_LENGTH`
 * gives undefined, as does any other text. Never throws, in time proportional to the text's length. The strings are
 * whatever the file says, to be trusted no more than a link.
 */
export function readXmp(text: string): RestorableFigure | undefined {
  if (text.length > MAX_XMP_LENGTH || !text.includes(`xmlns:dramatis="${OWN_NAMESPACE}"`)) {
    return undefined;
  }
  const titles = between(text, '<dc:title>', '</dc:title>') ?? '';
  const title = unescaped(between(titles, '<rdf:li xml:lang="x-default">', '</rdf:li>'));
  const id = ownProperty(text, 'DatasetId');
  const fingerprint = ownProperty(text, 'DatasetFingerprint');
  const view = ownProperty(text, 'View');
  const revision = readRevision(text);
  if (
    title === undefined ||
    id === undefined ||
    fingerprint === undefined ||
    view === undefined ||
    revision === undefined
  ) {
    return undefined;
  }
  return { title, dataset: { id, ...revision, fingerprint }, view };
}

const ownProperty = (text: string, name: string) =>
  unescaped(between(text, `<dramatis:${name}>`, `</dramatis:${name}>`));

/** Undefined for what is there but is no revision; an empty object where there is none. */
function readRevision(text: string): { readonly revision?: number } | undefined {
  if (!text.includes('<dramatis:DatasetRevision')) return {};
  const written = ownProperty(text, 'DatasetRevision');
  return written !== undefined &&
    /^[1-9]\d{0,15}$/.test(written) &&
    Number.isSafeInteger(Number(written))
    ? { revision: Number(written) }
    : undefined;
}

/** What stands between two tags; undefined where the first is missing or comes twice, or the second is missing. */
function between(text: string, start: string, end: string): string | undefined {
  const from = text.indexOf(start);
  if (from === -1) return undefined;
  const inside = from + start.length;
  const to = text.indexOf(end, inside);
  return to === -1 || text.includes(start, inside) ? undefined : text.slice(inside, to);
}

/** Text out of XML; undefined for markup, for other entities, and for what `escapeXml` would have dropped. */
function unescaped(written: string | undefined): string | undefined {
  if (written === undefined || written.includes('<')) return undefined;
  const text = withoutEntities(written);
  return text !== undefined && withoutEntities(escapeXml(text)) === text ? text : undefined;
}

function withoutEntities(written: string): string | undefined {
  const [start, ...rest] = written.split('&');
  let text = start!;
  for (const part of rest) {
    const end = part.indexOf(';');
    const character = end === -1 ? undefined : characterOf(part.slice(0, end));
    if (character === undefined) return undefined;
    text += character + part.slice(end + 1);
  }
  return text;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function characterOf(entity: string): string | undefined {
  const [, hexadecimal, digits] = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(entity) ?? [];
  const code =
    hexadecimal === undefined ? Number(digits ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
  if (Number.isNaN(code)) return ENTITIES.get(entity);
  const character = code > 0x10_ff_ff ? undefined : String.fromCodePoint(code);
  return character?.isWellFormed() === true ? character : undefined;
}
