/** What only figures need of a browser: one piece of code, fetched with the first of them. */
export { print } from './print.ts';
export { rasterise } from './rasterise.ts';
export { fontCss } from './typeface.ts';
