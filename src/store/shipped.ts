/** The graphs that ship, by their own titles, as the page offers them; the first opens by itself. */
export const SHIPPED_GRAPHS = [
  { name: 'pentagon-anthropic', title: 'The Pentagon and Anthropic', isMadeUp: false },
  { name: 'harbour-tender', title: 'Three cranes for Port Orrim', isMadeUp: true },
] as const;

export type ShippedName = (typeof SHIPPED_GRAPHS)[number]['name'];

export const DEFAULT_GRAPH: ShippedName = SHIPPED_GRAPHS[0].name;
