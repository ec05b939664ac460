import type { NamedBytes } from '../../store/services.ts';

export const readFile = async (file: File): Promise<NamedBytes> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});
