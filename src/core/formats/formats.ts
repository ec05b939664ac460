import type { Dataset } from '../model/dataset.ts';
import { readActorGraph, writeActorGraph } from './actorGraph.ts';
import { quote } from './quote.ts';
import type { ReadResult } from './readResult.ts';

/** A way to keep a graph as text. */
export interface Format {
  readonly id: string;
  /** The name in the open and save menus. */
  readonly label: string;
  /** Endings of file names, without the dot; the first is the one to save with. */
  readonly extensions: readonly [string, ...string[]];
  readonly read: (text: string) => ReadResult;
  readonly write: (dataset: Dataset) => string;
  /** Whether a text is probably of this format, faults or not. */
  readonly detect: (text: string) => boolean;
}

/** The formats, the most particular first: detection takes the first that fits. */
export const FORMATS: readonly Format[] = [
  {
    id: 'actor-graph',
    label: 'Actor graph (JSON)',
    extensions: ['json'],
    read: readActorGraph,
    write: writeActorGraph,
    detect: (text) =>
      /^\s*[{/]/.test(text) &&
      (text.includes('"actor-graph"') ||
        ['"actors"', '"relations"'].every((key) => text.includes(key))),
  },
];

function formatOf(text: string, fileName: string): Format | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return (
    FORMATS.find((format) => format.detect(text)) ??
    FORMATS.find((format) => format.extensions.includes(extension))
  );
}

/** Reads a text of any format: by what it holds, or else by the ending of the file's name. */
export function readText(text: string, fileName = ''): ReadResult {
  const format = formatOf(text, fileName);
  if (format !== undefined) return format.read(text);
  const found =
    text.trim() === '' ? 'the text is empty' : `found ${quote(text.trim().slice(0, 40))}`;
  const names = FORMATS.map(({ label }) => label).join(' or ');
  return {
    ok: false,
    diagnostics: [
      {
        severity: 'error',
        code: 'unknown-content',
        path: '',
        line: 1,
        column: 1,
        message: `${found}: expected ${names}`,
      },
    ],
  };
}
