import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * The style sheets that libraries put into the page by themselves, letter for letter: allowed by their hashes, so that
 * no other can be put in. `tests/contentPolicy.test.ts` holds them against the libraries.
 */
export const INJECTED_STYLES: readonly string[] = [
  // Cytoscape, for its container.
  '.__________cytoscape_container { position: relative; }',
  // React Aria, for whatever can be pressed.
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  // React Aria on iOS, while a dialog is open.
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may load, run and reach; whatever is not here it may not. */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  // WebAssembly is the subsetter that takes a figure's letters out of the typeface.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", ...INJECTED_STYLES.map(hashOf)],
  // A figure is shown, drawn and printed as an image whose address is its own SVG.
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  // Any server, since a reader can type the address of a graph to open. Nothing else asks for one.
  'connect-src': ["'self'", 'https:', 'http:'],
  'worker-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  // No text becomes markup or a script; the one name is that of the policy for workers' addresses.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['dramatis-worker'],
};

export const POLICY = Object.entries(DIRECTIVES)
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ');

const CHARSET = '<meta charset="utf-8" />';

/**
 * Puts the content security policy into the built page, before whatever it governs. Not while developing: Vite's
 * server puts styles and scripts of its own into the page.
 */
export const contentPolicy = (): Plugin => ({
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      if (!html.includes(CHARSET)) throw new Error(`index.html has no ${CHARSET}`);
      return html.replace(
        CHARSET,
        () => `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
      );
    },
  },
});
