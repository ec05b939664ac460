type Held = 'link' | 'picture';

/** What the reader is told of what was opened, or could not be done. */
export const notices = {
  notRestored: (from: Held, why: string) => `This ${from} could not be restored: ${why}.`,
  graphNotOpened: (from: Held, why: string) =>
    `The graph of this ${from} could not be opened: ${why}.`,
  defaultInstead: 'The default graph is shown instead.',
  fromOwnFile: (from: Held) =>
    `This ${from} was made from a file on somebody’s computer. Open that file here to see its view.`,
  otherFile:
    'This is not the file, or not the version of it, that the link was made from: it is shown from the start.',
  dataChanged: (from: Held) =>
    `The data has changed since this ${from} was made: the view may show more, or less, than it did.`,
  partsUnread: (from: Held, problems: readonly string[]) =>
    `Parts of this ${from} could not be read and were left out: ${problems.join('; ')}.`,
  noView:
    'this picture does not say which view it was made from: it is not from Dramatis, or a program has taken that out',
  inRows: (why: string) => `The graph could not be arranged (${why}). It stands in rows.`,
  asItWas: (why: string) => `The graph could not be arranged (${why}). It stays as it was.`,
  figureNotArranged: (why: string) =>
    `The figure could not be arranged for its size (${why}): it is as on screen.`,
  notGathered: (why: string) =>
    `The graph is too large to be shown one by one, and could not be gathered into groups (${why}). What filters leave of it is drawn as soon as it is little enough; table and chronology have all of it.`,
  notEverything: (why: string) => `Not everything could be drawn (${why}).`,
  noCommunities: (why: string) => `The communities could not be worked out (${why}).`,
  savedUnread: (name: string) => `The saved filters “${name}” can’t be read.`,
  savedPartsUnread: (name: string, problems: readonly string[]) =>
    `Parts of “${name}” could not be read: ${problems.join('; ')}.`,
  notFetched: (why: string) =>
    `A part of the page could not be loaded (${why}). Are you offline? Try again.`,
  outdated: 'The graph was changed or closed meanwhile: try again.',
};
