import { counted, listed } from '../model/letters.ts';
import { CONTESTED_MARK } from '../scene/contested.ts';
import { TEXT } from '../scene/nodeMark.ts';
import { lengthInWords, TEXT_FLOOR } from '../view/figureSizes.ts';
import type { FigureInput } from './figure.ts';
import type { Droppable } from './furniture.ts';
import { type Fitted, legibleCrop, legibleSize } from './remedies.ts';
import { type Furniture, MIN_GRAPH_HEIGHT, PAGE_HEIGHT } from './room.ts';

const DROPPED_IN_WORDS: Readonly<Record<Droppable, string>> = {
  legend: 'the legend of colours and shapes',
  sources: 'the list of sources (only the outlets are named, and no numbers stand on the lines)',
  key: 'the key to dashes, dots and marks',
  notes: 'the notes',
};

/** Why a figure must not be printed. A denial travels with its line: a figure without room for it is none. */
export const stopsOf = ({ texts }: FigureInput, { dropped }: Furniture): string[] =>
  dropped.includes('notes') && texts.notes.includes(CONTESTED_MARK)
    ? [
        `At this size there is no room for the notes, which say who objects to what is marked ${CONTESTED_MARK}. Take a taller size, show less, or shorten the notes.`,
      ]
    : [];

/** What a picture editor should know before printing, each with what would help. */
export function warningsOf(
  { cut = [] }: FigureInput,
  { dropped }: Furniture,
  fitted: Fitted,
): string[] {
  const { size } = fitted;
  return [
    tooSmall(fitted),
    tooSmallInAColumn(fitted),
    dropped.length === 0
      ? undefined
      : `At this size there is no room for ${listed(dropped.map((part) => DROPPED_IN_WORDS[part]))}: say what is left out beside the picture, shorten the words, or take a taller size.`,
    tallerThanAPage(fitted),
    size.height !== undefined && size.height < fitted.around.height + MIN_GRAPH_HEIGHT
      ? `The words around the graph need more height than ${size.height} px even so. Shorten the title, or take a taller size.`
      : undefined,
    cut.length === 0
      ? undefined
      : `The frame cuts ${listed(cut)}, so no name stands there. Take them into the frame, or leave it so.`,
    untold(fitted),
  ].filter((warning) => warning !== undefined);
}

const smallestOf = ({ zoom }: Fitted): number => TEXT.relation.size * zoom;

/** Short of the floor by less than this, in px, nobody sees it, and in pt it reads as the floor itself. */
const LEEWAY = 0.1;

function tooSmall(fitted: Fitted): string | undefined {
  const { drawing, size } = fitted;
  const smallest = smallestOf(fitted);
  if (smallest >= TEXT_FLOOR - LEEWAY) return undefined;
  const shown = drawing.scene.lines.length;
  // Room grows with the square of the size of texts.
  const fewer = Math.floor(shown * (smallest / TEXT_FLOOR) ** 2);
  const [crop, legible] = [legibleCrop(fitted), legibleSize(fitted)];
  const remedies = [
    ...(crop === undefined ? [] : [`crop it to ${crop}`]),
    ...(legible === undefined
      ? []
      : [`take ${size.height === undefined ? `a width of about ${legible}` : `about ${legible}`}`]),
    fewer < 3
      ? 'show far fewer relations and events'
      : `show fewer relations and events: about ${fewer} of the ${shown} lines would fit`,
  ];
  return `The smallest text will be ${lengthInWords(size, smallest)} where the figure is shown; the floor is ${lengthInWords(size, TEXT_FLOOR)}. What would help: ${listed(remedies, 'or')}.`;
}

/** In px: how wide a column of an article is. */
const COLUMN = 720;

/** A figure that sets its own size is often shown in a column. */
function tooSmallInAColumn(fitted: Fitted): string | undefined {
  const { size, room, around } = fitted;
  if (size.width !== undefined) return undefined;
  const width = room.width + around.width;
  const [inColumn, least] = [
    (smallestOf(fitted) * COLUMN) / width,
    (width * TEXT_FLOOR) / smallestOf(fitted),
  ];
  if (width <= COLUMN || inColumn >= TEXT_FLOOR - LEEWAY) return undefined;
  return `The figure is ${width} px wide. In a column of ${COLUMN} px its smallest text would be ${lengthInWords(size, inColumn)}; the floor is ${lengthInWords(size, TEXT_FLOOR)}: show it at least ${Math.ceil(least)} px wide, or take the size of an article.`;
}

function tallerThanAPage({ size: { print }, room, around }: Fitted): string | undefined {
  if (print === undefined) return undefined;
  const tall = (print.mm * (room.height + around.height)) / (room.width + around.width);
  return tall <= PAGE_HEIGHT
    ? undefined
    : `The figure will be ${Math.round(tall)} mm tall, more than a page of ${PAGE_HEIGHT} mm: give its height too (“${print.mm} × 200 mm”), take a wider one, or show less.`;
}

function untold({ drawing: { unlabelled } }: Fitted): string | undefined {
  if (unlabelled.length === 0) return undefined;
  const texts = [...new Set(unlabelled.map(({ label }) => label))].join(', ');
  return `${counted(unlabelled.length, 'line')} ${unlabelled.length === 1 ? 'has' : 'have'} no room for the text (${texts}). Show fewer relations, or arrange them otherwise.`;
}
