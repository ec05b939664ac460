import type { Diagnostic } from '../model/diagnostic.ts';
import { importedDataset } from './importedDataset.ts';
import type { FileFacts, Network, NetworkBuilder } from './network.ts';
import type { ReadResult } from './readResult.ts';

/** What reading a foreign format gives: its network as a graph of ours, and what was not taken over; or its faults. */
export function importedResult(
  network: Network | undefined,
  { faults }: NetworkBuilder,
  file: FileFacts,
): ReadResult {
  if (network === undefined) return { ok: false, diagnostics: faults.diagnostics() };
  const { left } = network;
  const notTaken: Diagnostic = {
    severity: 'warning',
    code: 'left-out',
    path: '',
    line: 1,
    column: 1,
    message: `not taken over from the file: ${left.join(', ')}`,
  };
  return {
    ok: true,
    dataset: importedDataset(network, file),
    diagnostics: [...faults.diagnostics(), ...(left.length === 0 ? [] : [notTaken])],
  };
}
