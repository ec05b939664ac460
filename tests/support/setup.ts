/** What jsdom lacks for the interface tests, and tidying after each of them. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Answers of the drawing context that Cytoscape reads; anything else is a call that draws nothing. */
const READ_BACK: Record<string, (...args: never[]) => unknown> = {
  measureText: (text: string) => ({ width: text.length * 8 }),
  createLinearGradient: () => ({ addColorStop: () => {} }),
  createRadialGradient: () => ({ addColorStop: () => {} }),
  createPattern: () => ({}),
  getImageData: (_x: number, _y: number, width: number, height: number) => ({
    width,
    height,
    data: new Uint8ClampedArray(width * height * 4),
  }),
};

function drawNothing(canvas: HTMLCanvasElement) {
  const settings: Record<PropertyKey, unknown> = { canvas };
  return new Proxy(settings, {
    get: (target, key) =>
      target[key] ?? (typeof key === 'string' ? READ_BACK[key] : undefined) ?? (() => {}),
  });
}

const contexts = new WeakMap<HTMLCanvasElement, object>();

// jsdom has no drawing: Cytoscape would fail at mount. What it draws is tested in a real browser (tests/e2e).
Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
  configurable: true,
  value(this: HTMLCanvasElement, kind: string) {
    if (kind !== '2d') return null;
    const context = contexts.get(this) ?? drawNothing(this);
    contexts.set(this, context);
    return context;
  },
});

// Nor does it scroll.
Element.prototype.scrollIntoView = () => {};

// A dialog's code is read when it is first asked for, which takes more than a second where much else runs.
configure({ asyncUtilTimeout: 5000 });

afterEach(cleanup);
