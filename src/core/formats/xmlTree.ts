import { SaxesParser } from 'saxes';
import type { NetworkBuilder } from './network.ts';
import { TOLD_EACH } from './progress.ts';

/** An element of an XML text, without its namespace prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text directly in it, trimmed. */
  readonly text: string;
  /** Where its tag ends in the text. */
  readonly offset: number;
}

/** Deeper elements are refused: graphs nest by groups, not by hundreds. */
const MAX_DEPTH = 64;

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Growing[];
  text: string;
  readonly offset: number;
}

const STOP = new Error('stop');

/**
 * Parses XML into a tree; faults go to the builder, and give undefined. Entities that a document declares itself are
 * not read, so none can expand; none is fetched.
 */
export function parseXml(text: string, builder: NetworkBuilder): Element | undefined {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  const fail = (code: string, message: string): never => {
    builder.error(Math.min(parser.position, text.length), code, message);
    throw STOP;
  };
  parser.on('error', ({ message }) => {
    fail('not-xml', `this is not well-formed XML (${message.replace(/^\d+:\d+: /, '')})`);
  });
  let count = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (count++ % TOLD_EACH === 0) {
      builder.tellProgress({ stage: 'reading', share: parser.position / text.length });
    }
    if (open.length >= MAX_DEPTH) fail('too-deep', `nested deeper than ${MAX_DEPTH} levels`);
    const element: Growing = {
      name: localName(name),
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [localName(key), value]),
      ),
      children: [],
      text: '',
      offset: parser.position,
    };
    if (open.length === 0) root = element;
    else open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) element.text = element.text.trim();
  });
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error !== STOP) throw error;
    return undefined;
  }
  return root;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const childrenNamed = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const childNamed = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);
