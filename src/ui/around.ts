/** What stands beside the graph, or over it, and can wait until that is drawn: one piece of code, fetched at once. */
export { EvidencePanel } from './evidence/EvidencePanel.tsx';
export { FiltersPanel } from './filters/FiltersPanel.tsx';
export { Everything } from './graph/Everything.tsx';
export { OverPicture } from './graph/OverPicture.tsx';
export { PlaybackButtons } from './timeline/PlaybackButtons.tsx';
export { TimelineTrack } from './timeline/TimelineTrack.tsx';
