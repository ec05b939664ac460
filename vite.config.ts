import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentPolicy } from './src/contentPolicy.ts';
import { leanCytoscape } from './src/leanCytoscape.ts';

/** Tests that need a document; all others run in plain Node. */
const INTERFACE_TESTS = 'tests/{store,canvas,ui,browser}/**/*.test.{ts,tsx}';

export default defineConfig({
  // Relative addresses: the built page works from any folder of any server.
  base: './',
  publicDir: false,
  plugins: [react(), leanCytoscape(), contentPolicy()],
  worker: { format: 'es' },
  build: {
    // Inlined assets would need `data:` in every directive of a content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // React first: a group also takes what its modules depend on, and react-cytoscapejs depends on React.
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              priority: 2,
            },
            {
              name: 'cytoscape',
              test: /node_modules[\\/](cytoscape|react-cytoscapejs|lodash|heap)[\\/]/,
              priority: 1,
            },
            // All else that the page begins with, in one piece: smaller than its parts, and one request.
            { name: 'page', test: /[\\/]src[\\/]main\.tsx$/, priority: 0 },
          ],
        },
      },
    },
  },
  test: {
    globals: false,
    // A guard against tests that hang, not a measure: property tests take their time on a busy machine.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [INTERFACE_TESTS, 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'interface',
          environment: 'jsdom',
          include: [INTERFACE_TESTS],
          setupFiles: ['tests/support/setup.ts'],
        },
      },
    ],
  },
});
