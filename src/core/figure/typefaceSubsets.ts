/** Part of the typeface: its file, the characters that call for it, and those that it serves. */
interface TypefaceSubset {
  readonly id: SubsetId;
  /** The file's name in the package of the typeface. */
  readonly file: string;
  readonly needed: RegExp;
  readonly range: string;
}

export type SubsetId = 'latin' | 'latinExt' | 'greek' | 'cyrillic' | 'vietnamese';

/** The subsets of the typeface that a figure may need. */
const TYPEFACE_SUBSETS: readonly TypefaceSubset[] = [
  {
    id: 'latin',
    file: 'source-sans-3-latin-wght-normal.woff2',
    needed: /./u,
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    id: 'latinExt',
    file: 'source-sans-3-latin-ext-wght-normal.woff2',
    needed: /[\u0100-\u02BA\u1E00-\u1E9F\u1EF2-\u1EFF\u2020\u20A0-\u20C0\u2113]/u,
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    id: 'greek',
    file: 'source-sans-3-greek-wght-normal.woff2',
    needed: /[\u0370-\u03FF]/u,
    range: 'U+0370-03FF',
  },
  {
    id: 'cyrillic',
    file: 'source-sans-3-cyrillic-wght-normal.woff2',
    needed: /[\u0400-\u045F]/u,
    range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  },
  {
    id: 'vietnamese',
    file: 'source-sans-3-vietnamese-wght-normal.woff2',
    needed: /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u20AB]/u,
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
];

/**
 * `@font-face` rules with the subsets that `text` needs, each as data in the rule itself. `load` gives a subset's file
 * in base64: page and command line bring it from different places, and write the same.
 */
export async function typefaceCss(
  text: string,
  load: (subset: TypefaceSubset) => Promise<string>,
): Promise<string> {
  const faces = await Promise.all(
    TYPEFACE_SUBSETS.filter(({ needed }) => needed.test(text)).map(
      async (subset) =>
        `@font-face{font-family:'Source Sans 3 Variable';font-style:normal;font-weight:200 900;src:url(data:font/woff2;base64,${await load(subset)}) format('woff2-variations');unicode-range:${subset.range}}`,
    ),
  );
  return faces.join('');
}
