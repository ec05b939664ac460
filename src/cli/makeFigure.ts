import { whyOf } from '../core/model/diagnostic.ts';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Figure, withTypeface } from '../core/figure/figure.ts';
import { EN } from '../core/messages/en/en.ts';
import { decodeView, encodeView } from '../core/view/codec.ts';
import { type FigureSize, figureSize, pixelsPerUnit } from '../core/view/figureSizes.ts';
import { initialView, type View } from '../core/view/view.ts';
import { selectFigure, selectMissingNotes } from '../store/figure.ts';
import { figureFile } from '../store/figureFile.ts';
import { selectScene } from '../store/selectors.ts';
import type { Services } from '../store/services.ts';
import { pictureIn } from '../store/pictureIn.ts';
import { SHIPPED_GRAPHS } from '../store/shipped.ts';
import type { DocumentState, State } from '../store/state.ts';
import { createStore, type Store } from '../store/store.ts';
import { faultLine } from '../core/formats/faultReport.ts';
import type { FigureOptions } from './figureOptions.ts';
import { nodeServices, shippedFile } from './nodeServices.ts';
import { lettersOf } from '../core/figure/typefaceCss.ts';
import { lackingLetters } from './rasterise.ts';

interface MadeFigure {
  readonly bytes: Uint8Array;
  /** "2400 × 1350 px" */
  readonly measures: string;
  /** What somebody should know before it is published. */
  readonly warnings: readonly string[];
}

/** What kept a figure from being made, a line each. */
export class NoFigure extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Makes a figure as the page does: the same store, the same actions, the same selectors. Throws `NoFigure`. */
export async function makeFigure(options: FigureOptions): Promise<MadeFigure> {
  const link = options.view === undefined ? undefined : readLink(options.view);
  const services = nodeServices(link?.page ?? '');
  const store = createStore(services);
  const document = await open(store, options.data, link?.view);
  const { actions } = store.getState();
  // An action that is given up leaves its promise pending: the state tells when all is there.
  await until(store, ({ layout }) => layout.kind === 'done');
  await until(store, ({ view, communities }) => !view.communities || communities !== undefined);
  actions.setFigure(options.settings);
  await actions.arrangeFigure();
  const state = store.getState();
  const figure = selectFigure(state);
  if (figure === undefined) throw new NoFigure([`${options.data}: there is nothing to draw`]);
  if (selectScene(state)?.nodes.length === 0) throw new NoFigure([`${options.data}: ${EMPTY}`]);
  if (figure.stops.length > 0) throw new NoFigure(figure.stops);
  const { bytes, measures } = await inFormat(options.format, figure, state, services);
  const { fingerprint } = link?.view ?? {};
  return {
    bytes,
    measures,
    warnings: [
      ...document.warnings
        .filter(({ severity }) => severity !== 'advice')
        .map((warning) => faultLine(options.data, warning)),
      ...(link?.problems ?? []).map((problem) => `The view: ${problem}. This was left out.`),
      ...(fingerprint === undefined || fingerprint === document.fingerprint ? [] : [CHANGED]),
      ...(state.notice === undefined ? [] : [state.notice]),
      ...figure.warnings,
      ...selectMissingNotes(state).map(
        (note) => `The notes no longer say, in these words: “${note}”`,
      ),
      ...strangeLetters(figure),
    ],
  };
}

const CHANGED =
  'The data has changed since the view’s link was made: the figure may show more, or less, than it did.';

const EMPTY = 'nothing of the graph is shown: nothing passes the filters of the view';

interface Link {
  /** The address before "#", where there is one. */
  readonly page: string;
  readonly view: View;
  /** What of it can't be read. */
  readonly problems: readonly string[];
}

function readLink(given: string): Link {
  const isFile = existsSync(given);
  const text = (isFile ? readBytes(given).toString('utf8') : given).trim();
  const [page, hash] = text.includes('#')
    ? [text.slice(0, text.indexOf('#')), text.slice(text.indexOf('#'))]
    : ['', text];
  const decoded = decodeView(EN, hash);
  if (decoded.ok) return { page, view: decoded.view, problems: decoded.problems };
  const name = given.length > 60 ? `${given.slice(0, 60)}…` : given;
  const isNothing = !isFile && !/[#=]/.test(given);
  throw new NoFigure([
    isNothing
      ? `--view ${name}: there is no such file, and it is no link`
      : `--view ${name}: ${decoded.problem}`,
  ]);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new NoFigure([`${file}: ${whyOf(error)}`]);
  }
}

type OpenDocument = DocumentState & { readonly kind: 'open' };

/** Opens a graph in a view; whichever data its link was made from, it is now that of these. */
async function open(store: Store, data: string, view: View | undefined): Promise<OpenDocument> {
  const { actions } = store.getState();
  const shipped = SHIPPED_GRAPHS.find(
    ({ name }) => data === name || resolve(data) === shippedFile(name),
  );
  if (view !== undefined && view.data !== '' && view.data !== shipped?.name) {
    throw new NoFigure([`${data}: the view is one of another graph, “${view.data}”`]);
  }
  if (shipped !== undefined) {
    const { fingerprint: _, ...rest } = view ?? initialView('');
    void actions.openLink(encodeView({ ...rest, data: shipped.name }));
    return opened(store, data);
  }
  const bytes = readBytes(data);
  if ((await pictureIn(bytes)) !== undefined) {
    throw new NoFigure([
      `${data}: this is a picture; give the graph it was made from, and its link as --view`,
    ]);
  }
  void actions.openFile({ name: data, bytes });
  const document = await opened(store, data);
  if (view !== undefined) {
    const { fingerprint } = document;
    void actions.openLink(encodeView({ ...view, data: '', fingerprint }));
  }
  return document;
}

/** The document, once it is open. */
async function opened(store: Store, data: string): Promise<OpenDocument> {
  const { document, opening } = await until(
    store,
    (state) => state.document.kind === 'open' || state.opening.kind === 'failed',
  );
  if (document.kind === 'open') return document;
  throw new NoFigure(
    opening.kind === 'failed' ? opening.problems.map((problem) => faultLine(data, problem)) : [],
  );
}

/** The state, once a test holds. */
const until = (store: Store, test: (state: State) => boolean): Promise<State> =>
  new Promise((done) => {
    const tell = (state: State) => {
      if (!test(state)) return;
      stop();
      done(state);
    };
    const stop = store.subscribe(tell);
    tell(store.getState());
  });

async function inFormat(
  format: FigureOptions['format'],
  { svg, width, height }: Figure,
  state: State,
  services: Services,
): Promise<Pick<MadeFigure, 'bytes' | 'measures'>> {
  const { figure } = state.view;
  const size = figureSize(figure.size);
  const scale = pixelsPerUnit(size, width, figure.scale);
  const source = format === 'svg' ? withTypeface(svg, await services.fontCss(lettersOf(svg))) : svg;
  const file = await figureFile(services, state, source, format);
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    measures:
      format === 'svg'
        ? measuresOf(size, width, height)
        : `${Math.round(width * scale)} × ${Math.round(height * scale)} px`,
  };
}

const measuresOf = ({ print }: FigureSize, width: number, height: number): string =>
  print === undefined
    ? `${width} × ${height} px`
    : `${print.mm} × ${((height * print.mm) / width).toFixed(1)} mm`;

function strangeLetters({ svg }: Figure): string[] {
  const letters = lackingLetters(svg);
  const some = letters.length > 12 ? [...letters.slice(0, 12), '…'] : letters;
  return letters.length === 0
    ? []
    : [`The typeface lacks ${some.join(' ')}: another font stands in, not the same everywhere.`];
}
