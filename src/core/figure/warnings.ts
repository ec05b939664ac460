import { CONTESTED_MARK } from '../scene/contested.ts';
import { TEXT } from '../scene/nodeMark.ts';
import { lengthInWords, TEXT_FLOOR } from '../view/figureSizes.ts';
import type { FigureInput } from './figure.ts';
import type { Droppable } from './furniture.ts';
import { type Extent, type Furniture, MIN_GRAPH_HEIGHT } from './room.ts';

const DROPPED_IN_WORDS: Readonly<Record<Droppable, string>> = {
  legend: 'the legend',
  sources:
    'the list of sources, so that only the outlets are named and no numbers stand on the lines',
  notes: 'the notes',
};

/** In mm: that of an A4 sheet. */
const TALLEST_PAGE = 297;

/** Why a figure must not be printed. A denial travels with its line: a figure without room for it is none. */
export const stopsOf = ({ texts }: FigureInput, { dropped }: Furniture): string[] =>
  dropped.includes('notes') && texts.notes.includes(CONTESTED_MARK)
    ? [
        `At this size there is no room for the notes, which say who objects to what is marked ${CONTESTED_MARK}. Take a taller size, show less, or shorten the notes.`,
      ]
    : [];

/** What a picture editor should know before printing, each with what would help. */
export function warningsOf(
  { drawing, size, cut = [], without = [] }: FigureInput,
  zoom: number,
  { around, dropped }: Furniture,
  { width, height }: Extent,
): string[] {
  const smallest = TEXT.relation.size * zoom;
  const printed = size.print === undefined ? 0 : (height / width) * size.print.mm;
  const legible = smallest >= TEXT_FLOOR - 0.05;
  const { unlabelled, scene } = drawing;
  const shown = scene.lines.length;
  // Room grows with the square of the size of texts.
  const fewer = Math.floor(shown * (smallest / TEXT_FLOOR) ** 2);
  return [
    ...(legible
      ? []
      : [
          `The smallest text will be ${lengthInWords(size, smallest)} where the figure is shown; the floor is ${lengthInWords(size, TEXT_FLOOR)}. ${fewer < 3 ? 'Show far fewer relations and events' : `About ${fewer} of the ${shown} lines would fit, of relations and of events: show fewer of them`}${size.height === undefined || without.includes('legend') || dropped.includes('legend') ? '' : ', leave the legend out'}, or take a larger size.`,
        ]),
    ...(dropped.length === 0
      ? []
      : [
          `At this size there is no room for ${new Intl.ListFormat('en').format(dropped.map((part) => DROPPED_IN_WORDS[part]))}: say what is left out beside the picture, shorten the words, or take a taller size.`,
        ]),
    ...(printed > TALLEST_PAGE
      ? [
          `The figure will be ${Math.round(printed)} mm tall, more than a page of ${TALLEST_PAGE} mm: give its height too (“${size.print?.mm ?? 0} × 200 mm”), take a wider one, or show less.`,
        ]
      : []),
    ...(size.height !== undefined && size.height < around.height + MIN_GRAPH_HEIGHT
      ? [
          `The words around the graph need more height than ${size.height} px even so. Shorten the title, or take a taller size.`,
        ]
      : []),
    ...(cut.length === 0
      ? []
      : [
          `The frame cuts ${new Intl.ListFormat('en').format(cut)}, so no name stands there. Take them into the frame, or leave it so.`,
        ]),
    ...(unlabelled.length === 0
      ? []
      : [
          `${unlabelled.length} ${unlabelled.length === 1 ? 'line has' : 'lines have'} no room for the text (${[...new Set(unlabelled.map((line) => line.label))].join(', ')}). Show fewer relations, or arrange them otherwise.`,
        ]),
  ];
}
