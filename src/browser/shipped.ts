import harbourTender from '../../data/harbour-tender.json?url';
import pentagonAnthropic from '../../data/pentagon-anthropic.json?url';
import type { ShippedName } from '../store/shipped.ts';

/** Where each graph that ships can be fetched from. */
const ADDRESSES: Readonly<Record<ShippedName, string>> = {
  'pentagon-anthropic': pentagonAnthropic,
  'harbour-tender': harbourTender,
};

/** The bytes of a graph that ships. Rejects where there is none of that name, or it can't be fetched. */
export async function fetchShipped(name: string): Promise<Uint8Array> {
  const url = Object.hasOwn(ADDRESSES, name) ? ADDRESSES[name as ShippedName] : undefined;
  if (url === undefined) throw new Error(`there is no graph named “${name}” here`);
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`the graph “${name}” could not be fetched (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
