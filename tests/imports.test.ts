import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf } from './support/importsOf.ts';

/**
 * The rule of the arrows: what each folder of `src` may import besides itself.
 * The design's list, whose `core` is spelled out; a folder that is not here fails.
 */
const CORE = [
  'core/messages',
  'core/model',
  'core/formats',
  'core/graph',
  'core/filters',
  'core/layouts',
  'core/search',
  'core/view',
  'core/table',
  'core/export',
  'core/edit',
  'core/scene',
  'core/figure',
];

const RULE: Record<string, { folders: string[]; packages: string[] }> = {
  'main.tsx': {
    folders: ['ui', 'canvas', 'store', 'browser', ...CORE],
    packages: ['react', 'react-dom', '@fontsource-variable/source-sans-3'],
  },
  // Used when the page is built, never in it.
  'contentPolicy.ts': { folders: [], packages: ['node:crypto', 'vite'] },
  'leanCytoscape.ts': { folders: [], packages: ['vite'] },
  ui: {
    folders: ['canvas', 'store', ...CORE],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'lucide-react',
      'zustand',
      'd3-scale',
      'd3-time',
      '@fontsource-variable/source-sans-3',
    ],
  },
  canvas: {
    folders: ['store', ...CORE],
    packages: ['cytoscape', 'react-cytoscapejs', 'react', 'zustand'],
  },
  // The figure's twin goes the page's own way, through its store.
  cli: {
    folders: ['store', ...CORE],
    packages: [
      'node:fs',
      'node:module',
      'node:path',
      'node:timers',
      'node:url',
      'node:util',
      'jsonc-parser',
      '@resvg/resvg-js',
      'fontkit',
    ],
  },
  browser: {
    folders: ['store', ...CORE],
    packages: [
      '@expo-google-fonts/source-sans-3',
      'browser-fs-access',
      'comlink',
      'harfbuzzjs',
      'idb-keyval',
    ],
  },
  store: { folders: CORE, packages: ['zustand', 'reselect'] },
  'core/figure': {
    folders: [
      'core/messages',
      'core/model',
      'core/graph',
      'core/filters',
      'core/view',
      'core/scene',
    ],
    packages: [],
  },
  'core/scene': {
    folders: [
      'core/messages',
      'core/model',
      'core/graph',
      'core/filters',
      'core/layouts',
      'core/view',
    ],
    packages: ['d3-polygon'],
  },
  'core/export': {
    folders: [
      'core/messages',
      'core/model',
      'core/formats',
      'core/graph',
      'core/filters',
      'core/table',
    ],
    packages: ['fflate'],
  },
  'core/edit': { folders: ['core/messages', 'core/model', 'core/graph'], packages: [] },
  'core/table': {
    folders: ['core/messages', 'core/model', 'core/graph', 'core/filters', 'core/view'],
    packages: [],
  },
  'core/view': {
    folders: ['core/messages', 'core/model', 'core/filters', 'core/layouts', 'core/graph'],
    packages: ['zod'],
  },
  'core/layouts': {
    folders: ['core/messages', 'core/model', 'core/graph'],
    packages: ['d3-force', '@dagrejs/dagre'],
  },
  'core/search': {
    folders: ['core/messages', 'core/model', 'core/graph', 'core/filters'],
    packages: ['minisearch', 'leven'],
  },
  'core/filters': { folders: ['core/messages', 'core/model', 'core/graph'], packages: ['d3-time'] },
  'core/graph': {
    folders: ['core/messages', 'core/model'],
    packages: ['graphology-communities-louvain'],
  },
  'core/formats': {
    folders: ['core/messages', 'core/model'],
    packages: ['zod', 'jsonc-parser', 'leven', 'papaparse', 'saxes', 'fflate'],
  },
  'core/model': { folders: ['core/messages'], packages: ['zod'] },
  'core/messages': { folders: [], packages: [] },
};

/** Where styles may be imported. */
const STYLED = ['ui', 'main.tsx'];

/** The breaches of the rule in one file, whose path starts after `src/`. */
function breaches(file: string, source: string): string[] {
  const from = folderOf(file);
  const rule = RULE[from];
  if (!rule) return [`${file}: its folder ${from} is not in the table of tests/imports.test.ts`];
  return importsOf(file, source).flatMap(({ specifier, line }) => {
    const why = specifier === null ? 'computes what it imports' : fault(file, specifier, rule);
    return why === null ? [] : [`${file}:${line} ${why}`];
  });
}

function fault(file: string, specifier: string, rule: { folders: string[]; packages: string[] }) {
  const from = folderOf(file);
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('/')) return `imports ${specifier} by an absolute path`;
  if (!path.startsWith('.')) {
    const name = path
      .split('/')
      .slice(0, path.startsWith('@') ? 2 : 1)
      .join('/');
    return rule.packages.includes(name)
      ? null
      : `imports the package ${name}, not allowed in ${from}`;
  }
  const target = posix.join(posix.dirname(file), path);
  // What ships is data: the browser's side fetches it, nobody else may reach out of src.
  if (target.startsWith('..'))
    return from === 'browser' && target.startsWith('../data/')
      ? null
      : `reaches out of src: ${specifier}`;
  if (target.endsWith('.css') && !STYLED.includes(from)) return `imports styles: ${specifier}`;
  const to = folderOf(target);
  return to === from || rule.folders.includes(to) ? null : `imports ${to}, not allowed in ${from}`;
}

/** `core/model` of `core/model/period.ts`, `ui` of `ui/kit/Button.tsx`, `main.tsx` of itself. */
function folderOf(file: string): string {
  const parts = file.split('/');
  return parts.slice(0, parts[0] === 'core' && parts.length > 2 ? 2 : 1).join('/');
}

test('the code keeps the rule of the arrows', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => breaches(file, readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
});

test.each([
  ['ui/table/Table.tsx', "import { x } from '../../store/store.ts'; import '../kit/kit.css';"],
  [
    'ui/App.tsx',
    "import { GraphCanvas } from '../canvas/GraphCanvas.tsx'; import { useState } from 'react';",
  ],
  ['main.tsx', "import './browser/files.ts'; import 'react-dom/client';"],
  [
    'browser/layout.ts',
    "new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });",
  ],
  ['core/model/period.ts', "import { x } from './dataset.ts'; import * as z from 'zod/mini';"],
])('what is allowed passes: %s', (file, source) => {
  expect(breaches(file, source)).toEqual([]);
});

test.each([
  ['ui/App.tsx', "import { x } from '../browser/files.ts';", 'imports browser'],
  ['ui/App.tsx', "import cytoscape from 'cytoscape';", 'the package cytoscape'],
  ['store/store.ts', "import type { X } from '../canvas/elements.ts';", 'imports canvas'],
  ['store/store.ts', "export { x } from '../ui/App.tsx';", 'imports ui'],
  ['store/store.ts', "export * from 'react';", 'the package react'],
  [
    'canvas/GraphCanvas.tsx',
    "const files = await import('../browser/files.ts');",
    'imports browser',
  ],
  ['canvas/GraphCanvas.tsx', 'const any = await import(name);', 'computes what it imports'],
  ['canvas/GraphCanvas.tsx', "import './canvas.css';", 'imports styles'],
  [
    'canvas/layout.ts',
    "new Worker(new URL('../browser/layoutWorker.ts', import.meta.url));",
    'imports browser',
  ],
  ['browser/files.ts', "import { App } from '../ui/App.tsx';", 'imports ui'],
  ['store/files.ts', "import graph from '../../data/graph.json?raw';", 'reaches out of src'],
  ['browser/files.ts', "import '../../tests/support/builders.ts';", 'reaches out of src'],
  ['core/model/period.ts', "let graph: import('../graph/graph.ts').Graph;", 'imports core/graph'],
  ['core/formats/csv.ts', "import { x } from '../graph/graph.ts';", 'imports core/graph'],
  ['core/scene/scene.ts', "import { x } from '../figure/figure.ts';", 'imports core/figure'],
  ['core/graph/graph.ts', "import.meta.glob(['./*.ts', '../view/*.ts']);", 'imports core/view'],
  ['core/graph/graph.ts', "import { readFile } from 'node:fs';", 'the package node:fs'],
  ['core/graph/graph.ts', "import { x } from '/src/core/view/view.ts';", 'an absolute path'],
  ['core/stray.ts', 'export {};', 'not in the table'],
  ['helpers/stray.ts', 'export {};', 'not in the table'],
])('what is not allowed is named: %s %s', (file, source, problem) => {
  expect(breaches(file, source)).toEqual([expect.stringContaining(problem)]);
});
