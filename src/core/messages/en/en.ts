import { grammar } from './grammar.ts';
import { page } from './page.ts';

export const EN = { grammar, page };
