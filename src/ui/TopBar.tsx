import { CircleHelp, Download, Image, Link } from 'lucide-react';
import { linkHolds, LONGEST_LINK } from '../core/view/linkHolds.ts';
import type { Messages } from '../core/messages/messages.ts';
import type { View } from '../core/view/view.ts';
import { linkedAddress, linkText } from '../store/linkText.ts';
import { selectGraph } from '../store/selectors.ts';
import { useGetState, useMessages, useRead, useServices } from './kit/store.ts';
import { TellingButton } from './kit/TellingButton.tsx';
import { GraphChoice } from './open/GraphChoice.tsx';
import { OpenButton } from './open/OpenButton.tsx';
import { SearchBox } from './search/SearchBox.tsx';

export const PANELS = ['filters', 'evidence', 'timeline'] as const;
export type Panel = (typeof PANELS)[number];

interface TopBarProps {
  readonly panels: readonly Panel[];
  readonly onToggle: (panel: Panel) => void;
  /** Called when the pointer comes to what makes a figure. */
  readonly onNearFigure: () => void;
  readonly onFigure: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onHelp: () => void;
  /** Called when a search has led somewhere. */
  readonly onFound: () => void;
}

/** What is open, and what can be done with all of it. */
export function TopBar({
  panels,
  onToggle,
  onNearFigure,
  onFigure,
  onOpen,
  onSave,
  onHelp,
  onFound,
}: TopBarProps) {
  const graph = useRead(selectGraph);
  const { page, save } = useMessages();
  return (
    <header className="top">
      <p className="brand">Dramatis</p>
      <h1>{graph?.dataset.meta.title ?? 'Dramatis'}</h1>
      <SearchBox onFound={onFound} />
      <div className="top-tools">
        <div className="panel-toggles" role="group" aria-label={page.panels}>
          {PANELS.map((panel) => (
            <button
              key={panel}
              type="button"
              className="toggle"
              aria-pressed={panels.includes(panel)}
              onClick={() => onToggle(panel)}
            >
              {page[panel]}
            </button>
          ))}
        </div>
        <GraphChoice />
        <OpenButton onOpen={onOpen} />
        <button type="button" className="tool" disabled={graph === undefined} onClick={onSave}>
          <Download aria-hidden size={16} />
          <span className="tool-label">{save.open}</span>
        </button>
        <button
          type="button"
          className="tool"
          disabled={graph === undefined || graph.actors.length === 0}
          onPointerEnter={onNearFigure}
          onClick={onFigure}
        >
          <Image aria-hidden size={16} />
          <span className="tool-label">{page.makeFigure}</span>
        </button>
        <ShareButton />
        <button type="button" className="tool" onClick={onHelp}>
          <CircleHelp aria-hidden size={16} />
          <span className="tool-label">{page.help}</span>
        </button>
      </div>
    </header>
  );
}

/** Copies a link that gives the same view. A file of the reader's own is not in it, and the outcome says so. */
function ShareButton() {
  const services = useServices();
  const getState = useGetState();
  const { page } = useMessages();
  const share = () => {
    const state = getState();
    const address = linkedAddress(state);
    const link = services.linkTo(linkText(state), address);
    return services.copyText(link).then(
      () => copiedInWords(state.messages, state.view, link.length, address),
      () => page.copyRefused,
    );
  };
  return (
    <TellingButton className="tool" act={share}>
      <Link aria-hidden size={16} />
      <span className="tool-label">{page.share}</span>
    </TellingButton>
  );
}

/** "Link copied. It holds filters, dates and one move." `length` is the link's, in characters. */
function copiedInWords(
  messages: Messages,
  view: View,
  length: number,
  address: string | undefined,
): string {
  const { open, page } = messages;
  const held = linkHolds(messages, view);
  const isOwnFile = view.data === '';
  const sentences = [
    page.linkCopied,
    held === '' ? page.linkOpensGraph : page.linkHolds(held),
    ...(isOwnFile && address === undefined ? [page.linkWithoutFile] : []),
    ...(address === undefined ? [] : [open.linkFetches(new URL(address).host)]),
    ...(length > LONGEST_LINK ? [page.linkIsLong(length)] : []),
  ];
  return sentences.join(' ');
}
