import { chronology } from './chronology.ts';
import { dates } from './dates.ts';
import { evidence } from './evidence.ts';
import { grammar } from './grammar.ts';
import { graph } from './graph.ts';
import { layout } from './layout.ts';
import { legend } from './legend.ts';
import { page } from './page.ts';
import { statements } from './statements.ts';
import { table } from './table.ts';
import { vocabulary } from './vocabulary.ts';

export const EN = {
  grammar,
  page,
  dates,
  statements,
  vocabulary,
  table,
  chronology,
  evidence,
  graph,
  legend,
  layout,
};
