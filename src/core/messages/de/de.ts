import type { Messages } from '../messages.ts';
import { checks } from './checks.ts';
import { chronology } from './chronology.ts';
import { columns } from './columns.ts';
import { dates } from './dates.ts';
import { edit } from './edit.ts';
import { evidence } from './evidence.ts';
import { figure } from './figure.ts';
import { filters } from './filters.ts';
import { filtersPanel } from './filtersPanel.ts';
import { gathered } from './gathered.ts';
import { grammar } from './grammar.ts';
import { graph } from './graph.ts';
import { help } from './help.ts';
import { layout } from './layout.ts';
import { legend } from './legend.ts';
import { links } from './links.ts';
import { notices } from './notices.ts';
import { open } from './open.ts';
import { page } from './page.ts';
import { save } from './save.ts';
import { search } from './search.ts';
import { statements } from './statements.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';
import { vocabulary } from './vocabulary.ts';

export const DE: Messages = {
  checks,
  chronology,
  columns,
  dates,
  edit,
  evidence,
  figure,
  filters,
  filtersPanel,
  gathered,
  grammar,
  graph,
  help,
  layout,
  legend,
  links,
  notices,
  open,
  page,
  save,
  search,
  statements,
  table,
  timeline,
  vocabulary,
};
