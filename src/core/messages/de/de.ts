import type { Messages } from '../messages.ts';
import { grammar } from './grammar.ts';
import { page } from './page.ts';
import { save } from './save.ts';

export const DE: Messages = { grammar, page, save };
