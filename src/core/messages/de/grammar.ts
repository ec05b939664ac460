import { grammarOf } from '../grammar.ts';

export const grammar = grammarOf('de-DE');
