import type { Dataset } from '../model/dataset.ts';
import { FORMAT, VERSION } from './header.ts';

/** A graph without anybody in it, to be filled: as of a day (EDTF), in a language (BCP 47), with an id of its own. */
export const emptyGraph = ({ id, title, asOf, language }: EmptyFacts): Dataset => ({
  format: FORMAT,
  version: VERSION,
  meta: { id, title, language, asOf },
  sources: [],
  actors: [],
  relations: [],
});

type EmptyFacts = Readonly<Record<'id' | 'title' | 'asOf' | 'language', string>>;
