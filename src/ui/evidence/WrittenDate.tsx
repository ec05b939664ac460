import { EN } from '../../core/messages/en/en.ts';
import { periodInWords } from '../../core/model/period.ts';

interface WrittenDateProps {
  /** As the file has it. */
  readonly edtf: string | undefined;
  /** What it says, where that is more than a date. */
  readonly words?: string | undefined;
}

/** A date in words, and as the file has it. */
export function WrittenDate({
  edtf,
  words = edtf === undefined ? 'no date is known' : periodInWords(EN, edtf),
}: WrittenDateProps) {
  return (
    <>
      {words}
      {edtf !== undefined && <span className="written"> (in the file: {edtf})</span>}
    </>
  );
}
