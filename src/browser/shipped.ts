import pentagonAnthropic from '../../data/pentagon-anthropic.json?url';

/** Where each graph that ships can be fetched from. */
const SHIPPED: Readonly<Record<string, string>> = { 'pentagon-anthropic': pentagonAnthropic };

/** The bytes of a graph that ships. Rejects where there is none of that name, or it can't be fetched. */
export async function fetchShipped(name: string): Promise<Uint8Array> {
  const url = Object.hasOwn(SHIPPED, name) ? SHIPPED[name] : undefined;
  if (url === undefined) throw new Error(`there is no graph named “${name}” here`);
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`the graph “${name}” could not be fetched (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
