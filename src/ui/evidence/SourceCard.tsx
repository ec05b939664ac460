import { Copy } from 'lucide-react';
import { citation } from '../../core/figure/texts.ts';
import { outletOf, titleInWords } from '../../core/graph/voices.ts';
import type { Graph } from '../../core/graph/graph.ts';
import type { Source } from '../../core/model/dataset.ts';
import { ItemTools } from '../edit/ItemTools.tsx';
import { useGraphLanguage, useMessages, useServices } from '../kit/store.ts';
import { TellingButton } from '../kit/TellingButton.tsx';
import { WebLink } from './WebLink.tsx';
import { WrittenDate } from './WrittenDate.tsx';

/** A source for a footnote, as plain text: outlet, title, author, date, address. */
const citationToCopy = (source: Source): string =>
  [citation(source), ...(source.url === undefined ? [] : [source.url])].join(', ');

interface SourceCardProps {
  readonly graph: Graph;
  readonly source: Source;
}

/** A document that reports: who published it, when, where it is, and its citation to be copied. */
export function SourceCard({ graph, source }: SourceCardProps) {
  const services = useServices();
  const messages = useMessages();
  const { evidence } = messages;
  const language = useGraphLanguage();
  const { author, kind, published, publishedNote, note } = source;
  const copy = () =>
    services.copyText(citationToCopy(source)).then(
      () => evidence.cited(citationToCopy(source)),
      () => evidence.citeRefused,
    );
  return (
    <li className="source-card">
      <p>
        <strong>{outletOf(source)}</strong>
        {kind !== undefined && <span className="small"> {kind}</span>}
      </p>
      <p lang={language}>
        <WebLink url={source.url}>{titleInWords(messages, source)}</WebLink>
      </p>
      {author !== undefined && <p className="small">{evidence.by(author)}</p>}
      <p className="small">
        {published === undefined ? (
          evidence.notPublished
        ) : (
          <>
            {evidence.published} <WrittenDate edtf={published} />
          </>
        )}
      </p>
      {publishedNote !== undefined && <p className="note">{evidence.dateNote(publishedNote)}</p>}
      {note !== undefined && (
        <p className="note" lang={language}>
          {note}
        </p>
      )}
      <TellingButton
        className="tool"
        label={evidence.citeSource(`${outletOf(source)}, ${titleInWords(messages, source)}`)}
        act={copy}
      >
        <Copy aria-hidden size={14} />
        {evidence.cite}
      </TellingButton>
      <ItemTools graph={graph} list="sources" id={source.id} name={outletOf(source)} />
    </li>
  );
}
