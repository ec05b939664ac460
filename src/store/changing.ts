import { countOf, differenceOf } from '../core/edit/difference.ts';
import { type Draft, draftOf, emptyDraft, emptyPart, itemFrom } from '../core/edit/draft.ts';
import { type Edit, edited, type Item, itemOf, type ListName } from '../core/edit/edit.ts';
import { FORMS } from '../core/edit/forms.ts';
import { freshId } from '../core/edit/freshId.ts';
import { writeActorGraph } from '../core/formats/actorGraph.ts';
import type { ReadResult } from '../core/formats/readResult.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { type Diagnostic, whyOf, wholeFault } from '../core/model/diagnostic.ts';
import type { Selection } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import { withContent } from './document.ts';
import { findCommunities } from './findCommunities.ts';
import { arrangeAfter, withPlacesInFile } from './newcomers.ts';
import type { Services } from './services.ts';
import type { Actions, Editor, Get, OpenDocument, Set } from './state.ts';
import { withStep } from './undo.ts';

/** What can be chosen of a list's items; sources are shown with what stands in them. */
const SELECTS: Readonly<Partial<Record<ListName, Selection['kind']>>> = {
  actors: 'actor',
  relations: 'statement',
  events: 'statement',
};

/** The actions that need to know how a graph is changed. */
export function changingActions(
  services: Services,
  set: Set,
  get: Get,
): Pick<Actions, 'edit' | 'openEditor' | 'submitEditor'> {
  const openNow = (): OpenDocument | undefined => {
    const { document } = get();
    return document.kind === 'open' ? document : undefined;
  };
  const edit = async (change: Edit, then?: Selection): Promise<readonly Diagnostic[]> => {
    const document = openNow();
    if (document === undefined) return [];
    const before = document.graph.dataset;
    const changed = edited(before, change);
    if (countOf(differenceOf(before, changed)) === 0) return [];
    const text = writeActorGraph(changed);
    let result: ReadResult;
    try {
      result = await services.check(new TextEncoder().encode(text));
    } catch (error) {
      return [wholeFault('unreadable', whyOf(error))];
    }
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    if (!result.ok) return errors;
    // Something else was opened, or changed, while this was looked at.
    if (get().document !== document)
      return [wholeFault('outdated', get().messages.notices.outdated)];
    // What was not touched stays the very same, so that steps back share it; only where the reader had to change
    // something (a sign that turns other texts round) it is what was read.
    const isAsRead = result.diagnostics.some(({ code }) => code === 'direction');
    const dataset = withPlacesInFile(document.stage, isAsRead ? result.dataset : changed);
    put(services, set, get, { dataset, diagnostics: result.diagnostics }, then);
    return [];
  };
  return {
    edit,
    openEditor: async ({ list, id, given = {}, fills }) => {
      const dataset = openNow()?.graph.dataset;
      if (dataset === undefined) return;
      const draft = { ...draftToBegin(dataset, list, id), ...given };
      const editor: Editor = {
        list,
        draft,
        ...(id === undefined ? {} : { id }),
        ...(fills === undefined ? {} : { fills }),
      };
      set({ editors: [...get().editors, editor] });
    },
    submitEditor: async () => {
      const [editor, dataset] = [get().editors.at(-1), openNow()?.graph.dataset];
      if (editor === undefined || dataset === undefined) return [];
      const { change, id } = editOf(dataset, editor);
      const kind = editor.list === 'meta' ? undefined : SELECTS[editor.list];
      const below = get().editors.at(-2);
      const isLast = below === undefined;
      const problems = await edit(change, isLast && kind !== undefined ? { kind, id } : undefined);
      if (problems.length > 0) return problems;
      const rest = get().editors.slice(0, -1);
      const filled = below === undefined ? [] : [filledIn(below, editor, id)];
      set({ editors: [...rest.slice(0, -1), ...filled] });
      return [];
    },
  };
}

function draftToBegin(dataset: Dataset, list: Editor['list'], id: string | undefined): Draft {
  if (list === 'meta') return draftOf(FORMS.meta, dataset.meta);
  const item = id === undefined ? undefined : itemOf(dataset, list, id);
  if (item !== undefined) return draftOf(FORMS[list], item);
  const [only] = dataset.sources;
  const source = dataset.sources.length === 1 ? only!.id : '';
  const parts = FORMS[list].parts.map(({ key }) => [
    key,
    [emptyPart(key, key === 'claims' ? { source } : {})],
  ]);
  return { ...emptyDraft(list), ...Object.fromEntries(parts) };
}

/** The change that a form asks for, and the id of what it is about. */
function editOf(
  dataset: Dataset,
  { list, id, draft }: Editor,
): { readonly change: Edit; readonly id: string } {
  if (list === 'meta') {
    const described = {
      ...itemFrom(FORMS.meta, draft, dataset.meta),
    } as unknown as Dataset['meta'];
    return { change: { kind: 'describe', meta: described }, id: dataset.meta.id };
  }
  const called = draft['name'] ?? draft['title'];
  const own = id ?? freshId(dataset, list, typeof called === 'string' ? called : '');
  const base = itemOf(dataset, list, own) ?? {};
  const item = { ...itemFrom(FORMS[list], draft, base), id: own } as unknown as Item;
  return { change: { kind: 'put', list, item } as Edit, id: own };
}

/** The form below with what was just made chosen in the field that asked for it. */
function filledIn(below: Editor, { fills }: Editor, id: string): Editor {
  if (fills === undefined) return below;
  const { draft } = below;
  const isTouched = true;
  const { part, key } = fills;
  if (part === undefined) return { ...below, isTouched, draft: { ...draft, [key]: id } };
  const parts = draft[part.key];
  if (!Array.isArray(parts)) return below;
  const changed = (parts as readonly Draft[]).map((one, index) =>
    index === part.index ? { ...one, [key]: id } : one,
  );
  return { ...below, isTouched, draft: { ...draft, [part.key]: changed } };
}

/** Shows the document with another content, as a step that can be undone: what stands, stays where it stands. */
function put(
  services: Services,
  set: Set,
  get: Get,
  content: Parameters<typeof withContent>[1],
  then: Selection | undefined,
): void {
  const state = get();
  if (state.document.kind !== 'open') return;
  const document = withContent(state.document, content);
  // A link can't lead others to what has been changed here.
  const view = { ...state.view, data: '', ...(then === undefined ? {} : { selection: then }) };
  set({
    document,
    steps: withStep(state, 'edit'),
    view: withoutUnknown(view, document.graph),
    figureLayout: undefined,
    communities: undefined,
    groups: undefined,
    betweenness: undefined,
  });
  arrangeAfter(services, set, get, state);
  void findCommunities(services, set, get);
}
