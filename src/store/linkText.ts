import { encodeView } from '../core/view/codec.ts';
import type { State } from './state.ts';

/** What a link to the present state holds: the view, and which data it was made from. */
export const linkText = ({ view, document }: State): string =>
  encodeView(document.kind === 'open' ? { ...view, fingerprint: document.fingerprint } : view);
