/** A size a figure can be made in: CSS px at the width it will be shown, before the scale of the export. */
export interface FigureSize {
  readonly id: string;
  readonly label: string;
  /** Absent: as wide as the graph needs at its natural size. */
  readonly width?: number;
  /** Absent: as tall as needed. */
  readonly height?: number;
}

export const FIGURE_SIZES = [
  { id: 'natural', label: 'Natural size' },
  { id: 'article', label: 'Article, 720 wide', width: 720 },
  { id: 'wide', label: 'Wide 16:9, 1200 × 675', width: 1200, height: 675 },
  { id: 'social', label: 'Social card, 1200 × 630', width: 1200, height: 630 },
  { id: 'square', label: 'Square, 1080 × 1080', width: 1080, height: 1080 },
  { id: 'portrait', label: 'Portrait, 1080 × 1350', width: 1080, height: 1350 },
  { id: 'story', label: 'Story, 1080 × 1920', width: 1080, height: 1920 },
] as const satisfies readonly FigureSize[];

export const figureSize = (id: string): FigureSize =>
  FIGURE_SIZES.find((size) => size.id === id) ?? FIGURE_SIZES[0];
