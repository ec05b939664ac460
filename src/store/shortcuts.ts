/** What single keys do, and the key for each until the reader chooses another. Zooming is by keyboard in the graph only. */
export const SHORTCUTS = { search: '/', help: '?', zoomIn: '+', zoomOut: '-', fit: '0' } as const;

export type ShortcutId = keyof typeof SHORTCUTS;
export const SHORTCUT_IDS = Object.keys(SHORTCUTS) as readonly ShortcutId[];

/** The keys that hold. */
export type Keys = Readonly<Record<ShortcutId, string>>;

/** One character, as it is compared: "H" is "h". Undefined for what is no key of one character, or is the space bar. */
export function keyFrom(text: string): string | undefined {
  const key = text.toLowerCase();
  return key.length === 1 && key.trim() !== '' ? key : undefined;
}

/** What a key does; undefined where it does nothing. */
export const shortcutOf = (keys: Keys, key: string): ShortcutId | undefined =>
  SHORTCUT_IDS.find((id) => keys[id] === key.toLowerCase());

/** The keys with one changed; as they were where another shortcut has that key. */
export const withKey = (keys: Keys, id: ShortcutId, key: string): Keys =>
  shortcutOf(keys, key) === undefined ? { ...keys, [id]: key } : keys;

/** The keys that a browser has kept, whatever became of them there; the usual ones where they can't be used. */
export function keysFrom(kept: unknown): Keys {
  let keys: Keys = SHORTCUTS;
  for (const [name, text] of Object.entries(
    typeof kept === 'object' && kept !== null ? kept : {},
  )) {
    const id = SHORTCUT_IDS.find((one) => one === name);
    const key = typeof text === 'string' ? keyFrom(text) : undefined;
    if (id !== undefined && key !== undefined) keys = { ...keys, [id]: key };
  }
  return new Set(Object.values(keys)).size === SHORTCUT_IDS.length ? keys : SHORTCUTS;
}
