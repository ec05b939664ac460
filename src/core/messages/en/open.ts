import { grammar } from './grammar.ts';

const { and, counted, number } = grammar;

const megabytes = (bytes: number) => `${number(Math.round(bytes / 100_000) / 10)} MB`;

const shareOf = (share: number | undefined) =>
  share === undefined ? '' : ` ${Math.floor(share * 100)}%`;

/** Opening a graph: from where, how far it has come, and what of a faulty file can be opened all the same. */
export const open = {
  // What is left out of a faulty file.
  openSound: 'Open the sound part',
  leavesOut: (parts: readonly string[]) =>
    parts.length === 0 ? 'It leaves out nothing.' : `It leaves out ${and(parts)}.`,
  leftOutKinds: {
    sources: (left: number, all: number) =>
      `${number(left)} of ${counted(all, 'source', 'sources')}`,
    actors: (left: number, all: number) => `${number(left)} of ${counted(all, 'actor', 'actors')}`,
    relations: (left: number, all: number) =>
      `${number(left)} of ${counted(all, 'relation', 'relations')}`,
    events: (left: number, all: number) => `${number(left)} of ${counted(all, 'event', 'events')}`,
    lines: (left: number, all: number) => `${number(left)} of ${counted(all, 'line', 'lines')}`,
  },
  leftOutAt: (pointers: readonly string[]) => `what stands at ${and(pointers)}`,
  leftOutFrom: (line: number) => `everything from line ${number(line)} on`,
  notWhole: 'This is not the whole file.',
  wasTooLarge: (parts: readonly string[]) =>
    `It holds more than can be opened here: left out are ${and(parts)}.`,
  wasFaulty: (parts: readonly string[]) =>
    parts.length === 0
      ? 'It had errors, and was opened without losing anything.'
      : `It had errors: left out ${parts.length === 1 ? 'is' : 'are'} ${and(parts)}.`,
  errors: (count: number) => counted(count, 'error', 'errors'),
  error: 'error',
  copyReport: 'Copy report',
  reportCopied: 'All of the list is copied, as text.',
  reportRefused: 'The browser refused to copy.',

  // While something is opened.
  opening: (name: string) => `Opening “${name}”…`,
  fetched: (received: number, total: number | undefined) =>
    total === undefined
      ? `${megabytes(received)} fetched`
      : `${megabytes(received)} of ${megabytes(total)} fetched`,
  stages: {
    reading: (share: number | undefined) => `Reading…${shareOf(share)}`,
    checking: (share: number | undefined) => `Checking…${shareOf(share)}`,
    indexing: (share: number | undefined) => `Indexing…${shareOf(share)}`,
  },
  cancel: 'Cancel',
  dropHere: 'Drop the file to open it',

  // The dialog.
  title: 'Open a graph',
  fromDisk: 'A file from this computer…',
  dropToo: 'Or drop a file anywhere on the page. It never leaves your computer.',
  paste: 'Paste',
  pasteHow:
    'A graph, or rows copied from a spreadsheet with a heading for each column. Ctrl+V anywhere on the page opens them too.',
  pasteField: 'Text of a graph or table',
  openText: 'Open the text',
  pasted: 'Pasted text',
  address: 'An address',
  addressField: 'Address of a file (https://…)',
  addressHow:
    'It is fetched by your browser, without telling who you are; its server must allow other pages to read it. At most 50 MB.',
  fetch: 'Fetch and open',
  recent: 'Opened before, kept in this browser',
  noRecent: 'None yet. Files that you open are kept here, on this computer only.',
  openedAt: (when: string) => `opened ${when}`,
  forget: (name: string) => `Forget “${name}”`,
  forgetAll: 'Forget all',
  forgotten: (name: string) => `“${name}” is forgotten.`,
  allForgotten: 'All are forgotten.',
  templates: 'Templates: a small example of each format, to fill in',
  begin: 'Begin',
  empty: 'Start from an empty graph',
  untitled: 'Untitled graph',
  untitledFile: 'untitled',

  // Saving where it was opened from.
  save: 'Save',
  saveAs: 'Save as…',
  saved: (name: string) => `“${name}” is saved.`,
  notSaved: (why: string) => `It was not saved (${why}). Nothing is lost: save it as another file.`,

  // Before a large file is read.
  largeTitle: 'This is a large file',
  large: (name: string, size: number, relations: number | undefined) =>
    relations === undefined
      ? `“${name}” has ${megabytes(size)}. How much is in it only shows when it is read.`
      : `“${name}” has ${megabytes(size)}, with about ${number(relations)} relations.`,
  largeFirst: (first: number) =>
    `That is more than this page can hold. It can open the first ${number(first)} relations, with all actors, and will say what it leaves out.`,
  largeTakes: (seconds: number, gigabytes: number) =>
    `Opening takes about ${seconds < 60 ? `${number(seconds)} seconds` : counted(Math.round(seconds / 60), 'minute', 'minutes')} on an ordinary computer, and up to ${number(gigabytes)} GB of its memory. The page can be used meanwhile, and what is open stays until then.`,
  largeOverview:
    'It is shown as an overview first: groups of actors, which can be opened one by one.',
  largeYes: 'Open it',
  largeNo: 'Don’t open it',

  // What a link asks for.
  askTitle: (host: string) => `Fetch a graph from ${host}?`,
  ask: (host: string) =>
    `This link wants to fetch a graph from ${host}. Whoever runs that server then learns that somebody at your internet address has opened it. Nothing has been fetched so far.`,
  askYes: 'Fetch it',
  askNo: 'Don’t fetch it',
  noAddress: 'this is no address that can be fetched: it must begin with https:// or http://',
  fetchedFrom: (host: string) => `Fetched from ${host}.`,
  fetchAgain: 'Fetch it again',
  linkFetches: (host: string) => `Whoever opens it fetches the graph from ${host}.`,
};
