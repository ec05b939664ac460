import { type Layout } from './layout.ts';
import { ringGuides } from './rings.ts';
import { columnGuides } from './timeColumns.ts';

/** All of a layout but the work itself, which the page leaves to a worker. */
export type LayoutChoice = Omit<Layout, 'run'>;

/** What a reader chooses from, in this order. */
export const LAYOUT_CHOICES = {
  force: {
    id: 'force',
    label: 'Readable',
    meaning:
      'Places mean nothing by themselves: lines are short, cross little and run through nobody.',
    hasCentre: false,
  },
  circular: {
    id: 'circular',
    label: 'Circle by type',
    meaning: 'Neighbours on the circle are of one type; their order lets few lines cross.',
    hasCentre: false,
  },
  concentric: {
    id: 'concentric',
    label: 'Rings around one actor',
    meaning:
      'Each ring is one step farther from the middle: the first is linked to it directly, the second through somebody on the first.',
    hasCentre: true,
    guides: ringGuides,
  },
  layered: {
    id: 'layered',
    label: 'Who acts on whom',
    meaning:
      'Who acts stands above whom they act on, except where they act on each other in a circle; only as many lines as that takes lead upwards.',
    hasCentre: false,
  },
  chronological: {
    id: 'chronological',
    label: 'By first date',
    meaning:
      'From left to right by the earliest date of what anyone took part in; up and down means nothing.',
    hasCentre: false,
    guides: columnGuides,
  },
} as const satisfies Record<string, LayoutChoice>;

export type LayoutId = keyof typeof LAYOUT_CHOICES;
