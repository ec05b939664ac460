/** The graphs that ship, as the page offers them; the first opens by itself. */
export const SHIPPED_GRAPHS = [
  { name: 'pentagon-anthropic', title: 'The Pentagon and Anthropic' },
  { name: 'harbour-tender', title: 'Made up: Three cranes for Port Orrim' },
] as const;

export type ShippedName = (typeof SHIPPED_GRAPHS)[number]['name'];

export const DEFAULT_GRAPH: ShippedName = SHIPPED_GRAPHS[0].name;
