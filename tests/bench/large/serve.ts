import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const YARDSTICKS = fileURLToPath(new URL('../yardsticks', import.meta.url));

/** Builds our page into a folder, and gives that. */
export async function buildOurs(outDir: string): Promise<string> {
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** Builds the pages it is set against, as plain apps would be. */
export async function buildYardsticks(outDir: string): Promise<string> {
  await build({
    configFile: false,
    root: YARDSTICKS,
    base: './',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      // Libraries in one piece are as large as they are.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: ['cytoscape', 'sigma'].map((name) => `${YARDSTICKS}/${name}.html`),
      },
    },
  });
  return outDir;
}

/** Serves what was built; what is given ends that. */
export async function serve(outDir: string, port: number): Promise<() => Promise<void>> {
  const server = await preview({
    build: { outDir },
    preview: { port, strictPort: true, host: '127.0.0.1' },
  });
  return () => server.close();
}
