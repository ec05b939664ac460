import { periodInWords } from '../../core/model/period.ts';
import { useMessages } from '../kit/store.ts';

interface WrittenDateProps {
  /** As the file has it. */
  readonly edtf: string | undefined;
  /** What it says, where that is more than a date. */
  readonly words?: string | undefined;
}

/** A date in words, and as the file has it. */
export function WrittenDate({ edtf, words }: WrittenDateProps) {
  const messages = useMessages();
  const { evidence } = messages;
  return (
    <>
      {words ?? (edtf === undefined ? evidence.noDateKnown : periodInWords(messages, edtf))}
      {edtf !== undefined && <span className="written"> {evidence.inFile(edtf)}</span>}
    </>
  );
}
