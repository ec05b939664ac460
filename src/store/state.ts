import type { Language, Messages } from '../core/messages/messages.ts';
import type { Keys, ShortcutId } from './shortcuts.ts';
import type { Draft } from '../core/edit/draft.ts';
import type { Edit, ListName } from '../core/edit/edit.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { FirstLook } from '../core/figure/firstLook.ts';
import type { Graph } from '../core/graph/graph.ts';
import type { Groups } from '../core/graph/groups.ts';
import type { Communities } from '../core/graph/weightedTies.ts';
import type { LayoutId } from '../core/layouts/choices.ts';
import type { Limits } from '../core/figure/room.ts';
import type { LayoutInput, Position, Positions } from '../core/layouts/layout.ts';
import type { LeftOut } from '../core/formats/leftOut.ts';
import type { TableColumns } from '../core/formats/columns.ts';
import type { ReadingProgress } from '../core/formats/progress.ts';
import type { TableQuestion } from '../core/formats/readResult.ts';
import type { Weight } from '../core/formats/weight.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { Stage } from '../core/scene/scene.ts';
import type { ChoiceFilterId, FilterStates } from '../core/filters/filters.ts';
import type { DateState } from '../core/filters/date.ts';
import type { SavedFilters } from '../core/view/savedFilters.ts';
import type { Target } from '../core/search/whatHides.ts';
import type {
  FigureSettings,
  Selection,
  Shape,
  SizeBy,
  Tab,
  TableSettings,
  View,
} from '../core/view/view.ts';
import type { Fetched, FileToOpen, KeptName, OnDisk, Origin } from './services.ts';
import type { Undoable } from './undo.ts';

/** The graph on screen. It stays until another has been read without errors. */
export type DocumentState = { readonly kind: 'empty' } | OpenDocument;

export interface OpenDocument {
  readonly kind: 'open';
  readonly fileName: string;
  readonly graph: Graph;
  readonly stage: Stage;
  readonly fingerprint: string;
  /** Of a graph that is the sound part of a faulty file, its errors too. */
  readonly warnings: readonly Diagnostic[];
  /** What of a faulty file is not in the graph; absent where all of it is. */
  readonly left?: LeftOut;
  /** What the columns hold of the table that it was read from; absent where it was none. */
  readonly columns?: TableColumns;
  /** Where a file of the reader's own came from. */
  readonly origin: Origin;
  /** The name of the graph that ships which it was opened as; "" for files of the reader's own, and saved changes. */
  readonly data: string;
  /** The fingerprints that it has had since it was opened: the history leads back to any of them. */
  readonly fingerprints: readonly string[];
  /** What changes are told against: the content as it was opened, or saved last. */
  readonly opened: Dataset;
  /** What the changes of this opening are kept under: another for every opening, in every tab. */
  readonly work: string;
}

/** A form that is being filled in. Plain data, so that it can be kept. */
export interface Editor {
  readonly list: ListName | 'meta';
  /** Of the item that is changed; absent where one is added. */
  readonly id?: string;
  readonly draft: Draft;
  /** Whether something was typed or chosen in it. */
  readonly isTouched?: boolean;
  /** The field of the form below that takes the id of what is made here. */
  readonly fills?: {
    readonly key: string;
    readonly part?: { readonly key: string; readonly index: number };
  };
}

/** A graph as it is being saved. */
export interface ToSave {
  /** Which opening's. */
  readonly work: string;
  /** What the graph held, and what the file holds: of a changed one, the next revision. */
  readonly content: Dataset;
  readonly dataset: Dataset;
}

/** What of the changes made to a graph has been left behind: by a page that was closed, or is gone. */
export interface WorkLeft {
  readonly work: string;
  readonly title: string;
  /** When the last of them was made, in ms since 1970. */
  readonly at: number;
}

/** What became of the last attempt to open something. */
export type OpeningState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'opening';
      readonly fileName: string;
      /** How much has come, while it is fetched from elsewhere. */
      readonly fetched?: Fetched;
      /** How far reading it has come. */
      readonly reading?: ReadingProgress;
      /** A picture of what a large file seems to hold, while it is checked. */
      readonly look?: FirstLook;
    }
  | {
      readonly kind: 'failed';
      readonly fileName: string;
      readonly problems: readonly Diagnostic[];
      /** What would be left out of its sound part, where it has one that can be opened. */
      readonly left?: LeftOut;
    }
  /** A link wants to fetch a graph from elsewhere, which nobody has agreed to yet. */
  | { readonly kind: 'asking'; readonly address: string; readonly host: string }
  /** A large file waits for the reader to agree to what opening it takes. */
  | { readonly kind: 'large'; readonly fileName: string; readonly weight: Weight }
  /** A table waits for the reader to say what its columns hold; they seem to hold `columns`. */
  | ({ readonly kind: 'columns'; readonly fileName: string } & TableQuestion);

/** The layout that put marks where they stand, and round which. */
export interface ArrangedBy {
  readonly id: LayoutId;
  readonly centre?: string;
}

export const BY_FORCE: ArrangedBy = { id: 'force' };

/** Where the layout has put marks; moves by hand lie over it. */
export interface Arranged {
  readonly positions: Positions;
  readonly by: ArrangedBy;
}

/** While a layout runs, what was arranged before stands, if anything was; then the best so far. */
export type LayoutState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly arranged: Arranged | undefined }
  | { readonly kind: 'done'; readonly arranged: Arranged };

/** What an arrangement for a figure has to know. */
export interface FigureLayoutInput extends LayoutInput {
  /** Where it may be as tall as it likes. */
  readonly limits?: Limits;
}

/** An arrangement for a figure's own size: for what, how far it is, and the best so far. */
export interface FigureLayout {
  readonly input: FigureLayoutInput;
  readonly done: number;
  readonly positions: Positions | undefined;
  /** Why there is none, where it could not be made. */
  readonly failure?: string;
}

/** What became of a change of the saved filters: the name belongs to other ones, or the browser keeps nothing. */
export type Saving = 'done' | 'taken' | 'failed';

/** The ends of the window of time; undefined where it is open. */
export type Ends = Readonly<Record<'from' | 'to', string | undefined>>;

export type Scheme = 'light' | 'dark';

export interface Actions {
  readonly openShipped: (name: string) => Promise<void>;
  /** Opens a file whose bytes are there or on their way; reading that fails is told like any fault. */
  readonly openFile: (file: FileToOpen) => Promise<void>;
  /** Opens what the last file that failed says without what is faulty. */
  readonly openSoundPart: () => Promise<void>;
  /** Fetches a graph from an address that the reader wrote, and opens it. */
  readonly openAddress: (text: string) => Promise<void>;
  /** Opens a graph without anybody in it. */
  readonly openEmpty: () => Promise<void>;
  /** Opens a file that this browser has kept. */
  readonly openKeptFile: (fingerprint: string) => Promise<void>;
  /** Gives up what is being opened; what is open stays. */
  readonly cancelOpening: () => Promise<void>;
  /** Agrees, or not, to fetching what a link asks for. */
  readonly answerAsking: (isYes: boolean) => Promise<void>;
  /** Agrees, or not, to opening the large file that waits for it. */
  readonly answerLarge: (isYes: boolean) => Promise<void>;
  /** Remembers which file on disk the open graph was saved to. */
  readonly keptFiles: () => Promise<readonly KeptName[]>;
  readonly forgetFile: (fingerprint: string) => Promise<void>;
  /** Has the browser forget all files of the reader's own. */
  readonly forgetFiles: () => Promise<void>;
  readonly dismissProblems: () => void;
  /** Asks what the columns of the open table hold. */
  readonly askColumns: () => Promise<void>;
  /** Opens the table that waits for it. */
  readonly answerColumns: (columns: TableColumns) => Promise<void>;
  readonly dismissColumns: () => Promise<void>;
  /** Restores the view that a link holds: its graph first, where another one is open; `data` is where that graph is. */
  readonly openLink: (text: string, data?: string) => Promise<void>;
  /** Comes back to what a link was written for on this page: of the open graph, to what was read then. */
  readonly visit: (text: string, data?: string) => Promise<void>;
  readonly dismissNotice: () => void;
  readonly toggleChoice: (filter: ChoiceFilterId, id: string) => void;
  readonly setHidden: (filter: ChoiceFilterId, hidden: readonly string[]) => void;
  /** Changes parts of the date filter; an end given as undefined becomes open. */
  readonly setDate: (change: {
    readonly [Key in keyof DateState]?: DateState[Key] | undefined;
  }) => void;
  /** Sets what the filters by text, amount and switch ask for. */
  readonly setFilters: (change: Partial<Omit<FilterStates, 'hidden' | 'date'>>) => void;
  readonly resetFilters: () => void;
  /** Sets the window as the next step of playback: all steps of one run are undone together. */
  readonly playTo: (ends: Ends) => void;
  readonly stopPlaying: () => void;
  /** Reads which sets of filters this browser has kept for the graph. */
  readonly readSaved: () => Promise<void>;
  /** Keeps what is on, or what a link of `filtersAsLink` says, under a name. */
  readonly saveFilters: (
    name: string,
    how?: { readonly link?: string; readonly replace?: boolean },
  ) => Promise<Saving>;
  /** Sets all filters to what was kept under a name. */
  readonly applySaved: (name: string) => void;
  readonly renameSaved: (name: string, newName: string) => Promise<Saving>;
  readonly deleteSaved: (name: string) => Promise<Saving>;
  readonly setTab: (tab: Tab) => void;
  readonly setTable: (change: Partial<TableSettings>) => void;
  readonly select: (selection: Selection | undefined) => void;
  /** Adds an actor to what is chosen, or takes it away: what connects several is then shown. */
  readonly toggleActor: (id: string) => void;
  /** Opens what a search found, and gives up what of the filters hides it. */
  readonly goTo: (target: Target) => void;
  readonly pin: (id: string, at: Position) => void;
  readonly unpinAll: () => void;
  /** Looks for another arrangement by the same layout; what was moved by hand stays. */
  readonly rearrange: () => void;
  /** Goes back to the arrangement that the graph opens with, as far as this layout has one. */
  readonly firstArrangement: () => void;
  /** Arranges by another layout, or round another mark. */
  readonly setLayout: (layout: LayoutId, centre?: string) => void;
  /** Arranges for a frame of another shape. */
  readonly setShape: (shape: Shape) => void;
  /** Arranges what passes the filters anew from where it stands; what was moved by hand stays where it is. */
  readonly tidy: () => void;
  /** Gives up the arrangement that is being looked for. */
  readonly stopLayout: () => void;
  readonly setSizeBy: (sizeBy: SizeBy) => void;
  readonly setCommunities: (shown: boolean) => void;
  /** Opens or closes a group of a large graph, by its id; one that is closed closes what is open within it. */
  readonly openGroup: (id: string, isOpen: boolean) => void;
  readonly closeGroups: () => void;
  /** Draws what is gathered one by one under the groups, or no longer. */
  readonly setEverything: (drawn: boolean) => void;
  /** Everything could not be drawn: says so, and why. */
  readonly everythingFailed: (why: string) => void;
  /** Works out how often actors lie on shortest ways, where that is neither known nor under way. */
  readonly findBetweenness: () => Promise<void>;
  readonly setFigure: (change: {
    readonly [Key in keyof FigureSettings]?: FigureSettings[Key] | undefined;
  }) => void;
  /** Arranges the graph for the figure's size, where that asks for it. */
  readonly arrangeFigure: () => Promise<void>;
  /** Gives up what is still being arranged for a figure. */
  readonly leaveFigure: () => void;
  /** Shows, or puts away, the tools that change the graph. */
  readonly setEditing: (on: boolean) => void;
  /**
   * Changes the open graph, unless the file would then have errors: gives those, or none. `then` is chosen afterwards.
   */
  readonly edit: (change: Edit, then?: Selection) => Promise<readonly Diagnostic[]>;
  /** Opens the form of an item, over one that may be open: of a new item where no id is given. */
  readonly openEditor: (
    editor: Omit<Editor, 'draft'> & { readonly given?: Draft | undefined },
  ) => Promise<void>;
  readonly setDraft: (draft: Draft) => void;
  /** Gives up the form that lies on top. */
  readonly closeEditor: () => void;
  /** Puts what the top form says into the graph and closes it; gives the errors that are in the way. */
  readonly submitEditor: () => Promise<readonly Diagnostic[]>;
  /** What a file of the graph is to hold: of a changed one, the next revision. */
  readonly toSave: () => ToSave | undefined;
  /** Takes note that this was saved: changes are told against it from now on. */
  readonly saved: (saving: ToSave, disk?: OnDisk) => Promise<void>;
  /** Finds out which changes of earlier visits were left unsaved. */
  readonly readWorkLeft: () => Promise<void>;
  /** Opens a graph with the changes that were left. */
  readonly resumeWork: (work: string) => Promise<void>;
  readonly discardWork: (work: string) => Promise<void>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly setScheme: (scheme: Scheme) => void;
  readonly setNarrow: (narrow: boolean) => void;
  /** Finds out whether single keys are shortcuts on this device, and which. */
  readonly readSingleKeys: () => Promise<void>;
  readonly setSingleKeys: (on: boolean) => void;
  /** Gives a shortcut another key, unless another shortcut has that. */
  readonly setKey: (id: ShortcutId, key: string) => void;
  /** Finds out which language the page is to speak on this device. */
  readonly readLanguage: () => Promise<void>;
  /** Has the page speak another language, once its messages are there. */
  readonly setLanguage: (language: Language) => Promise<void>;
}

/** How often each actor lies on a shortest way, by its number; or how far that has come. */
export type Betweenness =
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'found'; readonly times: Float64Array };

/** What a change of the view came from, and where marks stood then, if they had come to rest. */
export interface Step {
  /** What changed, by its name among the messages. */
  readonly what: keyof Messages['graph']['undo']['steps'];
  readonly view: Undoable;
  /** What the graph held then. */
  readonly content: Pick<OpenDocument, 'warnings'> & { readonly dataset: Dataset };
  readonly arranged: Arranged | undefined;
}

/** The steps that can be undone, and those that were; the nearest last. */
export interface Steps {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Everything that cannot be computed. */
export interface State {
  readonly document: DocumentState;
  readonly opening: OpeningState;
  readonly view: View;
  readonly layout: LayoutState;
  readonly steps: Steps;
  /** Whether the tools that change the graph are at hand. */
  readonly isEditing: boolean;
  /** The forms that are open, each over the one before. */
  readonly editors: readonly Editor[];
  /** Whether this browser keeps the changes as they are made; undefined while there are none. */
  readonly isAutosaved: boolean | undefined;
  readonly workLeft: readonly WorkLeft[];
  /** The last arrangement that a figure asked for. */
  readonly figureLayout: FigureLayout | undefined;
  /** The open graph's communities, once they have been asked for. */
  readonly communities: Communities | undefined;
  /** What the open graph is gathered into, where it is large: once they are found. */
  readonly groups: Groups | undefined;
  /** How often each actor of the open graph lies on a shortest way, once that has been asked for. */
  readonly betweenness: Betweenness | undefined;
  readonly scheme: Scheme;
  /** True on a screen too narrow for panels beside the graph. */
  readonly narrow: boolean;
  /** Whether the browser has kept the open file for a reload; undefined for graphs that ship. */
  readonly isKept: boolean | undefined;
  /** The window that playback has set last: it plays as long as that is the window. */
  readonly played: Ends | undefined;
  /** The sets of filters that this browser has kept for the open graph, as far as they have been read. */
  readonly saved: readonly SavedFilters[];
  /** Whether single keys ("/") are shortcuts. */
  readonly singleKeys: boolean;
  /** Which keys those are. */
  readonly keys: Keys;
  /** What the page says, in the language that it speaks. */
  readonly language: Language;
  readonly messages: Messages;
  /** Something the reader should know about the link or the data, until dismissed. */
  readonly notice: string | undefined;
  readonly actions: Actions;
}

export type Set = (change: Partial<State>) => void;
export type Get = () => State;
