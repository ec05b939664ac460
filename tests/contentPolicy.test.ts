import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INJECTED_STYLES, POLICY } from '../src/contentPolicy.ts';

/** The code that injects each style, in the libraries themselves. */
const INJECTORS = [
  'cytoscape/dist/cytoscape.cjs.js',
  'react-aria/dist/private/interactions/usePress.mjs',
  'react-aria/dist/private/overlays/usePreventScroll.mjs',
];

/** Code with the constants that its texts are put together from filled in. */
function filledIn(code: string): string {
  const constants = new Map(
    Array.from(code.matchAll(/(?:var|let|const) ([\w$]+) = '([^']*)'/g), ([, name, text]) => [
      name,
      text,
    ]),
  );
  return code.replaceAll(
    /\$\{([\w$]+)\}|' \+ ([\w$]+) \+ '/g,
    (_, inTemplate?: string, added?: string) => constants.get(inTemplate ?? added) ?? '',
  );
}

test.each(INJECTED_STYLES.map((style, at) => [INJECTORS[at]!, style] as const))(
  '%s injects what the policy knows',
  (file, style) => {
    const code = readFileSync(new URL(`../node_modules/${file}`, import.meta.url), 'utf8');
    expect(filledIn(code)).toContain(style);
  },
);

test('nothing is let through wholesale', () => {
  expect(POLICY).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|'strict-dynamic'|\*|blob:/);
});
