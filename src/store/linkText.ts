import { encodeView } from '../core/view/codec.ts';
import { isChanged } from './document.ts';
import type { State } from './state.ts';

/** What a link to the present state holds: the view, and which data it was made from. */
export const linkText = ({ view, document }: State): string =>
  encodeView(document.kind === 'open' ? { ...view, fingerprint: document.fingerprint } : view);

/** Where a link has others fetch the graph from; nowhere, once it has been changed here. */
export const linkedAddress = ({ document }: State): string | undefined =>
  document.kind === 'open' && !isChanged(document) ? document.origin.address : undefined;
