import { readActorGraph } from './actorGraph.ts';
import { beginningOf, endingOf, type Format, TABLE_ENDINGS } from './format.ts';
import { MIGRATIONS } from './migrations.ts';

/** Our own format. */
export const ACTOR_GRAPH: Format = {
  id: 'actor-graph',
  label: 'Actor graph (JSON)',
  extensions: ['json'],
  read: (text, { tell }) => readActorGraph(text, MIGRATIONS, tell),
  detect: (text, start) =>
    /^[{/]/.test(start) &&
    (text.includes('"actor-graph"') ||
      ['"actors"', '"relations"'].every((key) => text.includes(key))),
};

/** Whether a text is of our own format, as detection among all formats would have it. */
export const isOurs = (text: string, fileName: string): boolean =>
  !TABLE_ENDINGS.some((ending) => ending === endingOf(fileName)) &&
  ACTOR_GRAPH.detect(text, beginningOf(text));
