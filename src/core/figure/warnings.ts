import type { Messages } from '../messages/messages.ts';
import { CONTESTED_MARK } from '../scene/contested.ts';
import { TEXT } from '../scene/nodeMark.ts';
import { lengthInWords, TEXT_FLOOR } from '../view/figureSizes.ts';
import type { FigureInput } from './figure.ts';
import { type Fitted, legibleCrop, legibleSize } from './remedies.ts';
import { type Furniture, MIN_GRAPH_HEIGHT, PAGE_HEIGHT } from './room.ts';

/** Why a figure must not be printed. A denial travels with its line: a figure without room for it is none. */
export const stopsOf = (
  { texts, messages: { checks } }: FigureInput,
  { dropped }: Furniture,
): string[] =>
  dropped.includes('notes') && texts.notes.includes(CONTESTED_MARK)
    ? [checks.noRoomForDenials(CONTESTED_MARK)]
    : [];

/** What a picture editor should know before printing, each with what would help. */
export function warningsOf(
  { cut = [], messages, isUnderlaid = false }: FigureInput,
  { dropped }: Furniture,
  fitted: Fitted,
): string[] {
  const { checks } = messages;
  const { size } = fitted;
  return [
    tooSmall(messages, fitted),
    tooSmallInAColumn(messages, fitted),
    dropped.length === 0 ? undefined : checks.noRoom(dropped.map((part) => checks.parts[part])),
    tallerThanAPage(messages, fitted),
    size.height !== undefined && size.height < fitted.around.height + MIN_GRAPH_HEIGHT
      ? checks.wordsTooTall(`${size.height} px`)
      : undefined,
    cut.length === 0 ? undefined : checks.cut(cut),
    untold(messages, fitted),
    isUnderlaid ? checks.underlaid : undefined,
  ].filter((warning) => warning !== undefined);
}

const smallestOf = ({ zoom }: Fitted): number => TEXT.relation.size * zoom;

/** Short of the floor by less than this, in px, nobody sees it, and in pt it reads as the floor itself. */
const LEEWAY = 0.1;

function tooSmall(messages: Messages, fitted: Fitted): string | undefined {
  const { checks } = messages;
  const { drawing, size } = fitted;
  const smallest = smallestOf(fitted);
  if (smallest >= TEXT_FLOOR - LEEWAY) return undefined;
  const shown = drawing.scene.lines.length;
  // Room grows with the square of the size of texts.
  const fewer = Math.floor(shown * (smallest / TEXT_FLOOR) ** 2);
  const [crop, legible] = [legibleCrop(fitted), legibleSize(fitted)];
  const take = size.height === undefined ? checks.takeWidth : checks.takeSize;
  return checks.tooSmall(
    lengthInWords(messages, size, smallest),
    lengthInWords(messages, size, TEXT_FLOOR),
    [
      ...(crop === undefined ? [] : [checks.cropTo(crop.actor, crop.lines)]),
      ...(legible === undefined ? [] : [take(legible)]),
      fewer < 3 ? checks.showFarFewer : checks.showFewer(fewer, shown),
    ],
  );
}

/** In px: how wide a column of an article is. */
const COLUMN = 720;

/** A figure that sets its own size is often shown in a column. */
function tooSmallInAColumn(messages: Messages, fitted: Fitted): string | undefined {
  const { size, room, around } = fitted;
  if (size.width !== undefined) return undefined;
  const width = room.width + around.width;
  const [inColumn, least] = [
    (smallestOf(fitted) * COLUMN) / width,
    (width * TEXT_FLOOR) / smallestOf(fitted),
  ];
  if (width <= COLUMN || inColumn >= TEXT_FLOOR - LEEWAY) return undefined;
  return messages.checks.tooSmallInColumn(
    `${width} px`,
    `${COLUMN} px`,
    lengthInWords(messages, size, inColumn),
    lengthInWords(messages, size, TEXT_FLOOR),
    `${Math.ceil(least)} px`,
  );
}

function tallerThanAPage(
  { checks }: Messages,
  { size: { print }, room, around }: Fitted,
): string | undefined {
  if (print === undefined) return undefined;
  const tall = (print.mm * (room.height + around.height)) / (room.width + around.width);
  return tall <= PAGE_HEIGHT
    ? undefined
    : checks.tallerThanPage(`${Math.round(tall)} mm`, `${PAGE_HEIGHT} mm`, print.mm);
}

function untold({ checks }: Messages, { drawing: { unlabelled } }: Fitted): string | undefined {
  if (unlabelled.length === 0) return undefined;
  return checks.untold(unlabelled.length, [...new Set(unlabelled.map(({ label }) => label))]);
}
