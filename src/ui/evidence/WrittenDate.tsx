import { periodInWords } from '../../core/model/period.ts';

/** A date in words, and as the file has it. */
export function WrittenDate({ edtf }: { readonly edtf: string }) {
  return (
    <>
      {periodInWords(edtf)} <span className="written">({edtf})</span>
    </>
  );
}
