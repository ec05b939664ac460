import { whyOf } from '../core/model/diagnostic.ts';
import { parseArgs } from 'node:util';
import { EN } from '../core/messages/en/en.ts';
import { decodeView } from '../core/view/codec.ts';
import { FIGURE_SIZES, SIZE_LIMITS } from '../core/view/figureSizes.ts';
import { ARRANGEMENTS, FIGURE_PARTS, type FigureSettings } from '../core/view/view.ts';
import { SHIPPED_GRAPHS } from '../store/shipped.ts';

export interface FigureOptions {
  /** A file, or the name of a graph that ships. */
  readonly data: string;
  /** A link, the text after its "#", or a file that holds one of them. */
  readonly view: string | undefined;
  readonly out: string;
  readonly format: 'png' | 'svg';
  /** What was asked for: it goes before what the view says. */
  readonly settings: Partial<FigureSettings>;
}

type ParsedOptions =
  | { readonly kind: 'options'; readonly options: FigureOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

const [leastMm, mostMm] = SIZE_LIMITS.mm;
const [leastPx, mostPx] = SIZE_LIMITS.px;
const SIZES = `${FIGURE_SIZES.map(({ id }) => id).join(', ')}; others in print as 95mm (${leastMm} to ${mostMm}), on screens as 1000 or 1000x800 (${leastPx} to ${mostPx} px)`;
const THEMES = 'white, dark, transparent';
const SCALES = '1, 2, 3, 4';

export const USAGE = 'usage: npm run figure -- DATA --out FILE.png|.svg [OPTION...]';

export const HELP = `${USAGE}

Makes the figure that the page's Figure dialog makes of the same view.

  DATA              a graph file, or the name of a graph that ships:
                    ${SHIPPED_GRAPHS.map(({ name }) => name).join(', ')}
  --out FILE        where the figure goes; .png or .svg decides what it is
  --view VIEW       what is shown, and how: a link to the page, its text after
                    "#", or a file that holds one of them
  --size SIZE       ${FIGURE_SIZES.map(({ id }) => id).join(', ')},
                    or 95mm, 1000, 1000x800
  --arranged HOW    ${ARRANGEMENTS.join(' or ')}: for its own size, or as on screen
  --theme THEME     ${THEMES}; what is transparent is drawn
                    in the inks for light pages
  --scale SCALE     pixels of a PNG for each px: ${SCALES}; print sizes have 300 dpi
  --framed IDS      the actors and events to crop the graph to, by id, with commas between
  --without PARTS   what to leave out, with commas between: ${FIGURE_PARTS.join(', ')}
  --title, --subtitle, --notes, --credit TEXT
                    words instead of those that the view fills in; "" for none
  --help            prints this

What is not given is as the view says. Warnings go to standard error; the exit
code is 0 with warnings and 1 where no figure could be made.
`;

/** What a setting may be, where that can be listed. */
const CHOICES: Readonly<Record<string, string>> = {
  size: SIZES,
  arranged: ARRANGEMENTS.join(', '),
  theme: THEMES,
  scale: SCALES,
  without: FIGURE_PARTS.join(', '),
};

const TEXT = { type: 'string' } as const;
const SETTINGS = {
  size: TEXT,
  arranged: TEXT,
  theme: TEXT,
  scale: TEXT,
  without: TEXT,
  framed: TEXT,
  title: TEXT,
  subtitle: TEXT,
  notes: TEXT,
  credit: TEXT,
} satisfies { readonly [Name in keyof FigureSettings]-?: typeof TEXT };

const SETTING_NAMES = Object.keys(SETTINGS) as (keyof FigureSettings)[];

/** Reads the command's arguments; of what is wrong, all is named. */
export function parseFigureOptions(args: readonly string[]): ParsedOptions {
  const { values, positionals, fault } = tryToParse(args);
  if (fault !== undefined) return { kind: 'faults', faults: [fault] };
  if (values.help === true) return { kind: 'help' };
  const [data, ...others] = positionals;
  const { out, view } = values;
  const format = /\.(png|svg)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  const read = SETTING_NAMES.flatMap((name) => {
    const text = values[name];
    return text === undefined ? [] : [readSetting(name, text)];
  });
  const faults = [
    ...(data === undefined ? ['no graph is named'] : []),
    ...(others.length === 0 ? [] : [`one graph makes a figure: what is ${others.join(' ')}?`]),
    ...(out === undefined ? ['--out is missing: where is the figure to go?'] : []),
    ...(out !== undefined && format === undefined
      ? [`--out ${out}: a figure is a .png or a .svg`]
      : []),
    ...read.flatMap((one) => one.faults),
  ];
  if (faults.length > 0 || data === undefined || out === undefined) {
    return { kind: 'faults', faults };
  }
  const settings = Object.assign({}, ...read.map((one) => one.setting)) as Partial<FigureSettings>;
  return {
    kind: 'options',
    options: { data, view, out, format: format === 'svg' ? 'svg' : 'png', settings },
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...SETTINGS,
      view: TEXT,
      out: TEXT,
      help: { type: 'boolean', short: 'h' },
    },
  });
}

function tryToParse(
  args: readonly string[],
): Pick<ReturnType<typeof parse>, 'values' | 'positionals'> & { readonly fault?: string } {
  try {
    return parse(args);
  } catch (error) {
    // Node's own words; what follows the first sentence is about arguments that begin with a dash.
    const [words = ''] = whyOf(error).split(/\. |\n/);
    return { values: {}, positionals: [], fault: words };
  }
}

/** A setting as links have it: what they can say can be asked for here, and nothing else. */
function readSetting(name: keyof FigureSettings, text: string) {
  const decoded = decodeView(EN, `v=1&${name}=${encodeURIComponent(text.toWellFormed())}`);
  const problems = decoded.ok ? decoded.problems : [decoded.problem];
  const choices = CHOICES[name];
  return {
    setting: decoded.ok ? { [name]: decoded.view.figure[name] } : {},
    faults: problems.map(
      (problem) => `--${name}: ${problem}${choices === undefined ? '' : ` (there are ${choices})`}`,
    ),
  };
}
