import { faultReport } from '../../core/formats/faultReport.ts';
import type { Diagnostic } from '../../core/model/diagnostic.ts';
import { useMessages, useServices } from '../kit/store.ts';
import { TellingButton } from '../kit/TellingButton.tsx';

interface CopyReportProps {
  readonly fileName: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Copies all that was found in a file as text, as `npm run check` prints it. */
export function CopyReport({ fileName, diagnostics }: CopyReportProps) {
  const { copyText } = useServices();
  const { open } = useMessages();
  const copy = () =>
    copyText(`${faultReport(fileName, diagnostics).join('\n')}\n`).then(
      () => open.reportCopied,
      () => open.reportRefused,
    );
  return (
    <TellingButton className="tool" act={copy}>
      {open.copyReport}
    </TellingButton>
  );
}
