import type { FirstLook } from '../core/figure/firstLook.ts';
import type { Language } from '../core/messages/messages.ts';
import type { LeftOut } from '../core/formats/leftOut.ts';
import type { TableColumns } from '../core/formats/columns.ts';
import type { ReadingProgress } from '../core/formats/progress.ts';
import type { PrintPage } from '../core/figure/printPage.ts';
import type { Groups } from '../core/graph/groups.ts';
import type { Communities, WeightedTies } from '../core/graph/weightedTies.ts';
import type { SavedFilters } from '../core/view/savedFilters.ts';
import type { Content } from './content.ts';
import type { ReadFile } from './prepared.ts';
import type { Keys } from './shortcuts.ts';
import type { Editor, Scheme, WorkLeft } from './state.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { UnderlayCamera, UnderlayPicture } from '../core/scene/paintUnderlay.ts';
import type { Scene } from '../core/scene/scene.ts';
import type { LayoutId } from '../core/layouts/choices.ts';
import type { LayoutInput, OnProgress, Positions } from '../core/layouts/layout.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Content;
}

/** A file on the reader's disk that the browser lets us write to, once the reader has agreed. */
export interface OnDisk {
  readonly handle: FileSystemFileHandle;
  /** When it was changed last, as far as we know, in ms since 1970. */
  readonly modified: number;
}

/** Where a graph of the reader's own came from, where it can be got or written again. */
export interface Origin {
  /** The whole address (http or https) that it was fetched from. */
  readonly address?: string;
  readonly disk?: OnDisk;
  /** What a table's columns hold, as the reader has said. */
  readonly columns?: TableColumns;
}

/** A file to be read, as a table by what a person says of its columns; `ask`: once they have been asked. */
export interface FileToRead extends NamedBytes {
  readonly columns?: TableColumns | 'ask' | undefined;
  /** Whether all of it has to be read, however large it is. */
  readonly isWhole?: boolean;
}

export interface FileToOpen {
  readonly name: string;
  readonly bytes: Content | Promise<Content>;
  readonly disk?: OnDisk;
}

/** A graph with changes that were not saved yet. */
export interface KeptWork {
  readonly work: string;
  readonly fileName: string;
  /** Of the graph as it is now: see `core/formats/fingerprint`. */
  readonly fingerprint: string;
  /** As it was opened or saved last, and as it is now. */
  readonly opened: Dataset;
  readonly dataset: Dataset;
  readonly editors: readonly Editor[];
  readonly origin: Origin;
  /** What of a faulty file was not opened. */
  readonly left?: LeftOut;
}

export interface KeptFile extends NamedBytes, Origin {
  /** Of what is in it: see `core/formats/fingerprint`. */
  readonly fingerprint: string;
}

/** What a list of kept files says of each. */
export interface KeptName {
  readonly fingerprint: string;
  readonly name: string;
  /** When it was opened last, in ms since 1970. */
  readonly at: number;
}

/** An address as the page understands it. */
export interface Resolved {
  readonly address: string;
  /** Who would be asked: "example.org". */
  readonly host: string;
  /** Whether it is where the page itself is from. */
  readonly isOwn: boolean;
}

/** How far fetching has come, in bytes; `total` only where the server says. */
export interface Fetched {
  readonly received: number;
  readonly total?: number;
}

/** Draws, off the main thread, all of a large graph under its marks. It keeps what it was told. */
export interface UnderlayPainter {
  /** Tells what has changed, and the first time all of it; its arrays, but for the lines, are handed over. */
  readonly change: (parts: Partial<UnderlayPicture>) => void;
  /** What a camera sees; undefined where something newer was asked for meanwhile. Rejects where it can't be drawn. */
  readonly paint: (camera: UnderlayCamera) => Promise<ImageBitmap | undefined>;
  readonly stop: () => void;
}

/** What only a browser can do, as the store sees it. `browser/` implements it, `main.tsx` joins the two. */
export interface Services {
  /** The bytes of a graph that ships, by name. Rejects with an Error that says why. */
  readonly fetchShipped: (name: string) => Promise<Uint8Array>;
  /** Decodes and reads a file, and tells how far that has come; faults come as diagnostics, never as a rejection. */
  readonly read: (
    file: FileToRead,
    onProgress?: (progress: ReadingProgress) => void,
  ) => Promise<ReadFile>;
  /** Reads an actor graph beside whatever else is being read. */
  readonly check: (bytes: Uint8Array) => Promise<ReadFile>;
  /** Keeps changes as they are made, under their `work`. Rejects where nothing can be kept. */
  readonly keepWork: (work: KeptWork) => Promise<void>;
  /** Takes work in hand for as long as this page lives; false where another tab has it. */
  readonly holdWork: (work: string) => Promise<boolean>;
  /** The changes that lead to a graph of that fingerprint, if some were kept. */
  readonly workTo: (fingerprint: string) => Promise<KeptWork | undefined>;
  readonly keptWork: (work: string) => Promise<KeptWork | undefined>;
  readonly forgetWork: (work: string) => Promise<void>;
  /** What was left behind, the latest first; what another tab has open is not. */
  readonly workLeft: () => Promise<readonly WorkLeft[]>;
  /** A first picture of a large file, beside its reading; undefined where it gives none. */
  readonly look: (content: Content, scheme: Scheme) => Promise<FirstLook | undefined>;
  /** Gives up the reading that is under way, whose promise then stays pending. */
  readonly stopReading: () => void;
  /** What an address that somebody wrote leads to; undefined where it is none of http or https. */
  readonly resolveAddress: (text: string) => Resolved | undefined;
  /** Fetches a file from elsewhere: see `browser/fetchFile`. Rejects with an Error that says why. */
  readonly fetchFile: (
    address: string,
    onProgress: (fetched: Fetched) => void,
    stop: AbortSignal,
  ) => Promise<Uint8Array>;
  /** Has the reader choose a file of one of these endings (".json"); undefined where they think better of it. */
  readonly pickFile: (extensions: readonly string[]) => Promise<FileToOpen | undefined>;
  /** Writes over a file on the reader's disk, once they have agreed. Rejects with an Error that says why; then the file is as it was. */
  readonly writeTo: (disk: OnDisk, content: Blob) => Promise<OnDisk>;
  /** Has the reader choose where to save; gives the file, or undefined where they think better of it. */
  readonly saveAs: (content: Blob, fileName: string) => Promise<OnDisk | undefined>;
  /** Keeps a reader's file for the next time its view is opened here. Rejects where nothing can be kept. */
  readonly keepFile: (file: KeptFile) => Promise<void>;
  readonly keptFile: (fingerprint: string) => Promise<KeptFile | undefined>;
  /** All kept files, the last opened first; none where the browser keeps nothing. */
  readonly keptFiles: () => Promise<readonly KeptName[]>;
  readonly forgetFile: (fingerprint: string) => Promise<void>;
  readonly forgetFiles: () => Promise<void>;
  /** The sets of filters that this browser has kept for a graph, by the graph's own id. */
  readonly savedFilters: (graphId: string) => Promise<readonly SavedFilters[]>;
  /** Changes them in one go, whatever other tabs do, and gives what is kept then. Rejects where nothing can be kept. */
  readonly changeSaved: (
    graphId: string,
    change: (sets: readonly SavedFilters[]) => readonly SavedFilters[],
  ) => Promise<readonly SavedFilters[]>;
  /** Whether single keys are shortcuts on this device: they are, until they are switched off. */
  readonly hasSingleKeys: () => Promise<boolean>;
  readonly keepSingleKeys: (on: boolean) => Promise<void>;
  /** The keys that were chosen on this device, as they were kept; undefined where none were. */
  readonly keptKeys: () => Promise<unknown>;
  readonly keepKeys: (keys: Keys) => Promise<void>;
  /** The reader's languages (BCP 47), the most wanted first: the one chosen on this device, then the browser's. */
  readonly wantedLanguages: () => Promise<readonly string[]>;
  readonly keepLanguage: (language: Language) => Promise<void>;
  /** Runs a layout off the main thread, and betters what stands in the way of reading the scene. A newer call cancels an older one, whose promise then stays pending. */
  readonly layout: (
    input: LayoutInput,
    onProgress: OnProgress,
    id: LayoutId,
    scene: Scene,
  ) => Promise<Positions>;
  /** The same for a figure, beside what runs for the screen. */
  readonly layoutFigure: Services['layout'];
  readonly stopLayoutFigure: () => void;
  /** Gives up the layout that is running, whose promise then stays pending. */
  readonly stopLayout: () => void;
  /** Finds communities off the main thread: actor numbers by community. */
  readonly communities: (ties: WeightedTies) => Promise<Communities>;
  /** Finds what a large graph is gathered into, off the main thread: see `gatherGroups`. */
  readonly groups: (ties: WeightedTies) => Promise<Groups>;
  /** Gets ready to draw all of a large graph; undefined where this browser can't draw off the main thread. */
  readonly openUnderlay: (() => Promise<UnderlayPainter>) | undefined;
  /** Works out off the main thread how often actors lie on shortest ways: see `betweennessOf`. */
  readonly betweenness: (ties: WeightedTies) => Promise<Float64Array>;
  /** Puts the view's text, and the address of its data, into the address bar: with an entry of its own in the history where it is a visit. */
  readonly writeAddress: (text: string, isVisit: boolean, data?: string) => void;
  /** The whole address with this view's text, and with the address of its data where that is elsewhere. */
  readonly linkTo: (text: string, data?: string) => string;
  readonly copyText: (text: string) => Promise<void>;
  readonly copyPicture: (picture: Blob) => Promise<void>;
  readonly download: (content: Blob, fileName: string) => void;
  /** Opens the browser's print dialog, which also saves PDFs, for a page that is just a figure. Rejects with an Error that says why. */
  readonly print: (page: PrintPage) => Promise<void>;
  /** Style sheet text with the typeface embedded, of which only the letters of `text`. Rejects with an Error that says why. */
  readonly fontCss: (text: string) => Promise<string>;
  /** Draws an SVG as a PNG of `width * scale` by `height * scale` px. Rejects with an Error naming the limit. */
  readonly rasterise: (svg: string, size: RasterSize) => Promise<Blob>;
  /** A mark on the browser's own timeline; the returned function ends the measure. */
  readonly measure: (
    name: 'open' | 'read' | 'index' | 'filter' | 'layout' | 'gather' | 'figure',
  ) => () => void;
}

export interface RasterSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}
