import { grammar } from './grammar.ts';
import { page } from './page.ts';
import { save } from './save.ts';

export const EN = { grammar, page, save };
