import { componentOnDemand, OnDemand } from './kit/onDemand.ts';

/*
 * What of the page is not needed to draw the first graph, and comes later: the panels as soon as it stands, the rest
 * while the page has nothing else to do, or when it is asked for before that.
 */

export const AROUND = new OnDemand(() => import('./around.ts'));

/** How a graph is changed, for the store. */
const CHANGING = new OnDemand(() => import('../store/changing.ts'));

export const SEARCH = new OnDemand(() => import('../core/search/search.ts'));

export const LayoutChoices = componentOnDemand(() =>
  import('./graph/LayoutChoices.tsx').then((code) => code.LayoutChoices),
);
export const TableView = componentOnDemand(() =>
  import('./table/TableView.tsx').then((code) => code.TableView),
);
export const Chronology = componentOnDemand(() =>
  import('./chronology/Chronology.tsx').then((code) => code.Chronology),
);
export const FigureDialog = componentOnDemand(() =>
  import('./figure/FigureDialog.tsx').then((code) => code.FigureDialog),
);
export const OpenDialog = componentOnDemand(() =>
  import('./open/OpenDialog.tsx').then((code) => code.OpenDialog),
);
export const AskDialog = componentOnDemand(() =>
  import('./open/AskDialog.tsx').then((code) => code.AskDialog),
);
export const ColumnsDialog = componentOnDemand(() =>
  import('./open/ColumnsDialog.tsx').then((code) => code.ColumnsDialog),
);
export const SaveDialog = componentOnDemand(() =>
  import('./save/SaveDialog.tsx').then((code) => code.SaveDialog),
);
export const EditDialog = componentOnDemand(() =>
  import('./edit/EditDialog.tsx').then((code) => code.EditDialog),
);
export const HelpDialog = componentOnDemand(() =>
  import('./help/HelpDialog.tsx').then((code) => code.HelpDialog),
);

/** All of them, in the order in which they are fetched. */
export const PARTS = [
  AROUND,
  SEARCH,
  LayoutChoices,
  TableView,
  Chronology,
  FigureDialog,
  OpenDialog,
  AskDialog,
  ColumnsDialog,
  SaveDialog,
  EditDialog,
  CHANGING,
  HelpDialog,
];

/** Waits until the page has nothing to do; where a browser doesn't tell, for a moment. */
const idle = () =>
  new Promise<void>((resolve) => {
    // Safari has none.
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 100);
  });

/** Until the next frame but one: what was asked for by now is then on the screen. */
const drawn = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );

/** Fetches all of it, once what has been asked to be drawn is seen. What fails is asked for again by whoever needs it. */
export async function fetchParts(): Promise<void> {
  await drawn();
  for (const part of PARTS) {
    // One after another: what the reader asks for meanwhile does not wait for all of it.
    await idle();
    await part.load().catch(() => {});
  }
}
