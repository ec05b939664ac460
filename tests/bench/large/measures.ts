/** In what a measure is told. */
export type Unit = 'ms' | 'MB';

export interface Measure {
  readonly title: string;
  readonly unit: Unit;
  /** Of several runs the worst counts, not the one in the middle. */
  readonly isWorst?: true;
}

/** All that is measured, in the order of the table. */
export const MEASURES = {
  load: { title: 'page with the graph that ships, from nothing to all drawn', unit: 'ms' },
  first: { title: 'open: first meaningful frame', unit: 'ms' },
  open: { title: 'open: all drawn', unit: 'ms' },
  openLongest: {
    title: 'longest task, from loading the page to 3 s after all is drawn',
    unit: 'ms',
    isWorst: true,
  },
  heap: { title: 'heap of the page’s main thread, garbage collected', unit: 'MB' },
  resident: { title: 'resident size of the renderer’s process, workers included', unit: 'MB' },
  pan: { title: 'pan: 95th percentile of frames', unit: 'ms' },
  zoom: { title: 'zoom: 95th percentile of frames', unit: 'ms' },
  type: { title: 'type filter: first frame with it', unit: 'ms' },
  typeAll: { title: 'type filter: all drawn', unit: 'ms' },
  typeBack: { title: 'type put back: first frame', unit: 'ms' },
  date: { title: 'date filter: first frame with it', unit: 'ms' },
  dateAll: { title: 'date filter: all drawn', unit: 'ms' },
  dateBack: { title: 'date put back: first frame', unit: 'ms' },
  focus: { title: 'focus: first frame with it', unit: 'ms' },
  focusAll: { title: 'focus: all drawn', unit: 'ms' },
  search: { title: 'search: from the first letter of a name to the list', unit: 'ms' },
  figure: { title: 'figure: from the button to the preview', unit: 'ms' },
  partLongest: {
    title: 'longest task in all that was done after opening',
    unit: 'ms',
    isWorst: true,
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureId = keyof typeof MEASURES;

/** What a value should be at most, as a share of a yardstick’s or by itself, by the number of relations. */
export interface Goal {
  readonly size: number;
  readonly measure: MeasureId;
  /** Absent where the value counts by itself. */
  readonly against?: 'cytoscape' | 'sigma';
  readonly most: number;
}

export const GOALS: readonly Goal[] = [
  { size: 6000, measure: 'open', against: 'cytoscape', most: 0.3 },
  { size: 6000, measure: 'type', against: 'cytoscape', most: 0.15 },
  { size: 6000, measure: 'date', against: 'cytoscape', most: 0.15 },
  { size: 6000, measure: 'pan', against: 'sigma', most: 1 },
  { size: 6000, measure: 'zoom', against: 'sigma', most: 1 },
  { size: 50_000, measure: 'first', against: 'cytoscape', most: 0.15 },
  { size: 50_000, measure: 'open', against: 'cytoscape', most: 0.4 },
  { size: 50_000, measure: 'type', against: 'cytoscape', most: 0.1 },
  { size: 50_000, measure: 'date', against: 'cytoscape', most: 0.1 },
  { size: 50_000, measure: 'openLongest', most: 200 },
  { size: 50_000, measure: 'partLongest', most: 200 },
];
