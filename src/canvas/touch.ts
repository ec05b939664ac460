import type cytoscape from 'cytoscape';

/** What can be asked for its data: any element. */
export type Readable = { readonly data: (key: string) => unknown };

type Touchable = { readonly data: (values?: object) => unknown };

/*
 * Cytoscape works out anew the style of whatever is given data or a place, and the way of all lines that end there, also
 * where nothing is new about it. So only what differs is told.
 */

const KEEPS_NONE = () => false;

/** Gives an element data, but those that it keeps, unless it has them already; `points` go by the rest. */
export function giveData(
  element: Touchable,
  data: Readonly<Record<string, unknown>>,
  isKept: (key: string) => boolean = KEEPS_NONE,
): void {
  const known = element.data() as Readonly<Record<string, unknown>> | undefined;
  const isNew = (key: string) => key !== 'points' && !isKept(key) && known?.[key] !== data[key];
  // Hundreds of marks are asked at each change of a filter, and few differ.
  for (const key in data) {
    if (!isNew(key)) continue;
    element.data(Object.fromEntries(Object.entries(data).filter(([one]) => !isKept(one))));
    return;
  }
}

/** Puts a node somewhere, unless it is there. */
export function put(node: cytoscape.CollectionReturnValue, to: cytoscape.Position): void {
  const { x, y } = node.position();
  if (x !== to.x || y !== to.y) node.position(to);
}

/** What is switched off. (Not ":visible": Cytoscape remembers that from before the last change of classes.) */
export const OFF = '.off';

/** The line or band that an edge, or the text on it, stands for; "" for an actor or a hub. */
export const lineOf = (element: Readable): string =>
  (element.data('line') as string | undefined) ?? '';

/** The tie that an edge or a band's text is part of; "" for all else. */
export const tieOf = (element: Readable): string =>
  (element.data('tie') as string | undefined) ?? '';
