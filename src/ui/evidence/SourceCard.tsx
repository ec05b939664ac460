import { EN } from '../../core/messages/en/en.ts';
import { Copy } from 'lucide-react';
import { citation } from '../../core/figure/texts.ts';
import { outletOf, titleInWords } from '../../core/graph/voices.ts';
import type { Source } from '../../core/model/dataset.ts';
import { useServices } from '../kit/store.ts';
import { TellingButton } from '../kit/TellingButton.tsx';
import { WebLink } from './WebLink.tsx';
import { WrittenDate } from './WrittenDate.tsx';

/** A source for a footnote, as plain text: outlet, title, author, date, address. */
const citationToCopy = (source: Source): string =>
  [citation(source), ...(source.url === undefined ? [] : [source.url])].join(', ');

/** A document that reports: who published it, when, where it is, and its citation to be copied. */
export function SourceCard({ source }: { readonly source: Source }) {
  const services = useServices();
  const { author, kind, published, publishedNote, note } = source;
  const copy = () =>
    services.copyText(citationToCopy(source)).then(
      () => `Citation copied: ${citationToCopy(source)}`,
      () => 'The browser refused to copy.',
    );
  return (
    <li className="source-card">
      <p>
        <strong>{outletOf(source)}</strong>
        {kind !== undefined && <span className="small"> {kind}</span>}
      </p>
      <p>
        <WebLink url={source.url}>{titleInWords(EN, source)}</WebLink>
      </p>
      {author !== undefined && <p className="small">By {author}</p>}
      <p className="small">
        {published === undefined ? (
          'Publication date not known'
        ) : (
          <>
            Published <WrittenDate edtf={published} />
          </>
        )}
      </p>
      {publishedNote !== undefined && <p className="note">Date: {publishedNote}</p>}
      {note !== undefined && <p className="note">{note}</p>}
      <TellingButton
        className="tool"
        label={`Copy as citation: ${outletOf(source)}, ${titleInWords(EN, source)}`}
        act={copy}
      >
        <Copy aria-hidden size={14} />
        Copy as citation
      </TellingButton>
    </li>
  );
}
