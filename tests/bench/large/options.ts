import { parseArgs } from 'node:util';
import { type Part, PARTS } from './app.ts';
import type { Size } from './graphFile.ts';

export interface LargeOptions {
  readonly sizes: readonly Size[];
  readonly rounds: number;
  readonly parts: readonly Part[];
  /** Ids of apps; all where absent. */
  readonly apps?: readonly string[];
  /** A folder with another build of ours, to be measured beside it. */
  readonly built?: string;
  /** One page for all parts, rather than one each: faster, but each comes after another. */
  readonly together: boolean;
  /** After how many ms something is given up. */
  readonly patience: number;
  /** Whether the tables go into tests/bench/README.md. */
  readonly write: boolean;
}

const SIZES: readonly Size[] = ['shipped', 70, 6000, 50_000, 100_000];

const listOf = (text: string) => text.split(',').map((one) => one.trim());

function sizeOf(text: string): Size {
  if (text === 'shipped') return text;
  const size = Number(text);
  if (Number.isInteger(size) && size > 0) return size;
  throw new Error(`no such size: ${text}; there are shipped and any number of relations`);
}

function partOf(text: string): Part {
  const part = PARTS.find((one) => one === text);
  if (part !== undefined) return part;
  throw new Error(`no such part: ${text}; there are ${PARTS.join(', ')}, and none`);
}

/** Reads `--sizes 70,6000 --rounds 1 --parts type,date --apps ours,sigma --built DIR --together --patience 60 --write`. */
export function largeOptions(args: readonly string[]): LargeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      parts: { type: 'string' },
      apps: { type: 'string' },
      built: { type: 'string' },
      together: { type: 'boolean', default: false },
      patience: { type: 'string', default: '120' },
      write: { type: 'boolean', default: false },
    },
  });
  const { sizes, parts, apps, built } = values;
  return {
    sizes: sizes === undefined ? SIZES : listOf(sizes).map(sizeOf),
    rounds: Number(values.rounds),
    parts: parts === undefined ? PARTS : parts === 'none' ? [] : listOf(parts).map(partOf),
    ...(apps === undefined ? {} : { apps: listOf(apps) }),
    ...(built === undefined ? {} : { built }),
    together: values.together,
    patience: Number(values.patience) * 1000,
    write: values.write,
  };
}
