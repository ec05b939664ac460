import { wholeFault } from '../model/diagnostic.ts';
import { importedDataset } from './importedDataset.ts';
import type { FileFacts, Network, NetworkBuilder } from './network.ts';
import type { ReadResult } from './readResult.ts';
import { tamed } from './tamed.ts';
import { readWhole, withoutWhole } from './wholeGraph.ts';

/**
 * What reading a foreign format gives: its network as a graph of ours, and what was not taken over; or its faults, and
 * what is sound of it.
 */
export function importedResult(
  network: Network | undefined,
  builder: NetworkBuilder,
  file: FileFacts,
): ReadResult {
  const { faults } = builder;
  builder.tellProgress({ stage: 'checking' });
  if (network === undefined) return { ok: false, diagnostics: faults.diagnostics() };
  if (faults.hasErrors()) {
    const dataset = importedDataset(plainOf(network), file);
    const sound = { dataset, left: { counts: network.faulty, others: [] } };
    const diagnostics = faults.diagnostics();
    return { ok: false, diagnostics, ...(network.links.length > 0 ? { sound } : {}) };
  }
  // What another program has changed in it becomes a fault of the builder's.
  const whole = readWhole(network, builder);
  const plain = whole === undefined ? plainOf(network) : network;
  const left = [...plain.left, ...(whole?.left ?? [])];
  const notTaken = wholeFault(
    'left-out',
    `not taken over from the file: ${left.join(', ')}`,
    'warning',
  );
  return {
    ok: true,
    dataset: whole?.dataset ?? importedDataset(plain, file),
    diagnostics: [
      ...faults.diagnostics(),
      ...(whole?.diagnostics ?? []),
      ...(left.length === 0 ? [] : [notTaken]),
    ],
  };
}

/** What a network says plainly, as far as it may. */
const plainOf = (network: Network): Network => tamed(withoutWhole(network));
