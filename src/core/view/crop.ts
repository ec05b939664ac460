/** What is cut off each side of a graph in a figure, in whole per cent of its width or height. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const CROP_SIDES = ['left', 'top', 'right', 'bottom'] as const;
export type CropSide = (typeof CROP_SIDES)[number];

const OPPOSITE: Readonly<Record<CropSide, CropSide>> = {
  left: 'right',
  right: 'left',
  top: 'bottom',
  bottom: 'top',
};

/** So much may go of a graph's width, and of its height, from both sides together. */
const MOST_CROPPED = 95;

export const NO_CROP: Crop = { left: 0, top: 0, right: 0, bottom: 0 };

export const isCropped = (crop: Crop): boolean => CROP_SIDES.some((side) => crop[side] > 0);

/** The crop with another value for one side, as far as the opposite side leaves room. */
export const withSide = (crop: Crop, side: CropSide, percent: number): Crop => ({
  ...crop,
  [side]: Math.round(Math.min(MOST_CROPPED - crop[OPPOSITE[side]], Math.max(0, percent))) || 0,
});

/** As a link says it: "10,0,15,5" from the left side clockwise. */
export const writeCrop = (crop: Crop): string => CROP_SIDES.map((side) => crop[side]).join(',');

/** The crop that a link names; undefined where that is none. */
export function readCrop(text: string): Crop | undefined {
  if (!/^\d{1,2}(,\d{1,2}){3}$/.test(text)) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0] = text.split(',').map(Number);
  const isWithin = left + right <= MOST_CROPPED && top + bottom <= MOST_CROPPED;
  return isWithin ? { left, top, right, bottom } : undefined;
}
