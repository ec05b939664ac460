import type { Family } from '../model/vocabulary.ts';

/** The colours of a picture, as `#rrggbb`. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** Secondary text. */
  readonly muted: string;
  /** Hairlines: rules and frames, nothing that must be seen to be understood. */
  readonly line: string;
  readonly nodeFill: string;
  readonly nodeStroke: string;
  /** What communities stand on, and its edge. */
  readonly hull: string;
  readonly hullEdge: string;
  /** Selection and focus. */
  readonly accent: string;
  /** Lines. */
  readonly families: Readonly<Record<Family, string>>;
  /** Text on or beside a line: the line's colour, or its hue darker (on dark paper: lighter) where too faint to read. */
  readonly familyText: Readonly<Record<Family, string>>;
}

/*
 * The families were found by annealing in OKLCH, not picked by eye. Required, and tested in palette.test.ts:
 * - lines 3.3:1 on paper, and 3:1 as each vision sees them (dark paper swallows red for protan vision); text 4.5:1;
 * - CIEDE2000 of 21 between any two lines, `other` among them, for normal, protan, deutan and tritan vision
 *   (full dichromacy, Machado et al. 2009).
 * The least pair is 21.4 in both, with next to no room left: change one colour and expect to search for all. A family
 * keeps its hue from light to dark; cooperation is blue, never green against a red: colour passes no verdict.
 */
const LIGHT_FAMILIES = {
  'verbal-conflict': '#b38522',
  'material-conflict': '#7f0427',
  'verbal-cooperation': '#3e8be5',
  'material-cooperation': '#2215aa',
  supply: '#355502',
  affiliation: '#785570',
  other: '#8e8d85',
} as const satisfies Palette['families'];

const DARK_FAMILIES = {
  'verbal-conflict': '#fee38c',
  'material-conflict': '#e37c7b',
  'verbal-cooperation': '#7bc9fe',
  'material-cooperation': '#4b76ec',
  supply: '#567606',
  affiliation: '#905c76',
  other: '#dfe2df',
} as const satisfies Palette['families'];

/** For white paper: the page, the article, print. */
export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#1b2026',
  muted: '#59616b',
  line: '#d5dade',
  nodeFill: '#f2f4f7',
  nodeStroke: '#4b5560',
  hull: '#fbf4e2',
  hullEdge: '#cfc19a',
  accent: '#a53d9f',
  families: LIGHT_FAMILIES,
  familyText: {
    ...LIGHT_FAMILIES,
    'verbal-conflict': '#996e00',
    'verbal-cooperation': '#2876cf',
    other: '#77766f',
  },
};

/** For dark paper. Held to the same numbers as `LIGHT`. */
export const DARK: Palette = {
  paper: '#14181f',
  ink: '#eef1f5',
  muted: '#a3adb8',
  line: '#343b46',
  nodeFill: '#222934',
  nodeStroke: '#8d97a4',
  hull: '#1b2030',
  hullEdge: '#525d80',
  accent: '#d1389a',
  families: DARK_FAMILIES,
  familyText: {
    ...DARK_FAMILIES,
    'material-cooperation': '#4f7af1',
    supply: '#6a8c29',
    affiliation: '#a7718b',
  },
};
