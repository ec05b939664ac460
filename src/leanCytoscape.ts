import type { Plugin } from 'vite';

/**
 * What of Cytoscape the page has no use for, by the modules of its source that hold or gather it: layouts (ours are
 * `core/layouts`), algorithms on graphs (ours are `core/graph`), drawing by WebGL, which it only tries out, and pictures of
 * single elements. That is three tenths of it, and its one bundled file has no seams to cut along.
 */
const INSTEAD: Readonly<Record<string, string>> = {
  // A core that is told of no layout begins with the grid.
  'extensions/layout/index.mjs': `
    import grid from './grid.mjs';
    import none from './null.mjs';
    import preset from './preset.mjs';
    export default [
      { name: 'grid', impl: grid },
      { name: 'null', impl: none },
      { name: 'preset', impl: preset },
    ];`,
  'collection/algorithms/index.mjs': 'export default {};',
  'extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs': 'export default {};',
  // Pictures of each element, drawn smaller than they were made. To draw the elements themselves is as fast, or faster
  // where they change, and sharper; nothing is then drawn over again to refine it.
  'extensions/renderer/canvas/ele-texture-cache.mjs': `
    export const maxLvl = 3;
    export const maxZoom = 7.99;
    const SOME = { w: 1, h: 1 };
    export default class ElementTextureCache {
      reasons = {};
      constructor(renderer, { drawElement }) {
        this.drawElement = drawElement;
      }
      getBoundingBox() {
        return SOME;
      }
      getElement() {
        return null;
      }
      invalidateElements() {}
      onDequeue() {}
    }`,
  // Pictures of all elements in layers, which are put together while nothing changes: less sharp too, and drawn late.
  'extensions/renderer/canvas/layered-texture-cache.mjs': `
    export default class LayeredTextureCache {
      getLayers() {
        return null;
      }
      invalidateElements() {}
      enqueueElementRefinement() {}
    }`,
  // All browsers that the page is built for have it.
  'promise.mjs': 'export default Promise;',
  // Its own build writes it in.
  'version.mjs': "export default '';",
};

/** A piece of a module's text, and what it is put instead of. */
interface Edit {
  readonly of: string;
  readonly to: string;
}

const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  // A node without a background image counts one more as done than it has, once in each of two passes: so each of them
  // had its style worked out anew, twice in every frame.
  'extensions/renderer/canvas/drawing-nodes.mjs': [
    {
      of: '_p.backgrounding = !(totalCompleted === numImages);',
      to: '_p.backgrounding = totalCompleted < numImages;',
    },
  ],
  // Whatever is said on its container, as that the picture is busy or what the pointer looks like there, would have all
  // drawn anew a tenth of a second later. How large the container is `CanvasPainter` watches itself.
  'extensions/renderer/base/load-listeners.mjs': [
    { of: 'r.styleObserver.observe( r.container, { attributes: true } );', to: '' },
    { of: 'r.resizeObserver.observe( r.container );', to: '' },
  ],
  // Hashes of an element's style told apart the pictures that are no longer kept. What is left of them says how large a
  // label is, and whether there is a pie.
  'style/apply.mjs': [
    {
      of: 'propNames = Object.keys( overriddenStyles );',
      to: `propNames = Object.keys(overriddenStyles).filter((name) =>
      ['labelDimensions', 'pie', 'stripe'].includes(self.properties[name]?.groupKey));`,
    },
  ],
};

const SOURCE = /^.*[\\/]cytoscape[\\/]src[\\/]/;

/** The built page is built from Cytoscape's source, less these parts and with these edits. While developing, and in tests, it is the whole library. */
export function leanCytoscape(): Plugin {
  const seams = [...Object.keys(INSTEAD), ...Object.keys(EDITS)];
  const left = new Set(seams);
  return {
    name: 'lean-cytoscape',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'cytoscape') return null;
      const whole = await this.resolve(source, importer, { skipSelf: true });
      if (whole === null) return null;
      const id = whole.id.replace(/dist([\\/])cytoscape\.esm\.mjs$/, 'src$1index.mjs');
      if (id === whole.id) throw new Error(`Cytoscape has another main file: ${id}`);
      return { ...whole, id };
    },
    load(id) {
      if (!SOURCE.test(id)) return null;
      const module = id.replace(SOURCE, '').replaceAll('\\', '/');
      left.delete(module);
      return INSTEAD[module] ?? null;
    },
    transform(code, id) {
      if (!SOURCE.test(id)) return null;
      const edits = EDITS[id.replace(SOURCE, '').replaceAll('\\', '/')] ?? [];
      for (const { of } of edits) {
        if (code.split(of).length !== 2) throw new Error(`Cytoscape no longer says once: ${of}`);
      }
      return edits.length === 0
        ? null
        : { code: edits.reduce((text, { of, to }) => text.replace(of, () => to), code), map: null };
    },
    buildEnd(error) {
      // Another version may have its seams elsewhere.
      if (error === undefined && left.size > 0 && left.size < seams.length)
        throw new Error(`Cytoscape has no ${[...left].join(', ')}`);
    },
  };
}
