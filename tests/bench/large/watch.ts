/** What the harness keeps in every page it measures, put there before the page's own scripts. Times are `performance.now()`. */
export interface Bench {
  /** Tasks of 50 ms and more on the main thread, from when the page began to load. */
  readonly longTasks: { readonly start: number; readonly duration: number }[];
  /** When what is measured began: a file was handed over, a key or button pressed. */
  start: number;
  /** Takes the next event of this type as the start. */
  startWith: (type: 'change' | 'click' | 'keydown') => void;
  /** The end of the first frame with a newly drawn canvas in which this holds. */
  drawnOnce: (isTold: () => boolean) => Promise<number>;
  /** The end of the first frame in which this holds. */
  shownOnce: (isShown: () => boolean) => Promise<number>;
  /** The last time that a canvas was drawn or this didn't hold, once neither has happened for `quietFor` ms. */
  settled: (isQuiet: () => boolean, quietFor: number) => Promise<number>;
  /** How often a canvas was drawn so far. */
  redraws: number;
  /** Notes when frames begin, until `endFrames` gives the times between them. */
  beginFrames: () => void;
  endFrames: () => number[];
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** Runs in the page. */
export function watch(): void {
  let lastDrawn = 0;
  let waiting: { isTold: () => boolean; resolve: (time: number) => void } | undefined;
  let frames: number[] | undefined;

  // A frame's callbacks, its styles and its painting are one task: whatever is asked for in a callback of the next frame
  // would count that frame too.
  let isInFrame = false;
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      isInFrame = true;
      try {
        callback(time);
      } finally {
        isInFrame = false;
      }
    });

  /** A frame counts once it has been handed over to be shown: its callbacks are over, and a task comes after them. */
  const endOfFrame = (resolve: (time: number) => void) => {
    const end = () => setTimeout(() => resolve(performance.now()));
    if (isInFrame) end();
    else request(end);
  };

  const bench: Bench = {
    longTasks: [],
    start: 0,
    redraws: 0,
    startWith: (type) => {
      const started = (event: Event) => {
        bench.start = event.timeStamp;
      };
      window.addEventListener(type, started, { capture: true, once: true });
    },
    drawnOnce: (isTold) =>
      new Promise((resolve) => {
        waiting = { isTold, resolve };
      }),
    shownOnce: (isShown) =>
      new Promise((resolve) => {
        const look = () => {
          if (isShown()) endOfFrame(resolve);
          else requestAnimationFrame(look);
        };
        look();
      }),
    settled: (isQuiet, quietFor) =>
      new Promise((resolve) => {
        let lastBusy = performance.now();
        const look = () => {
          if (!isQuiet()) lastBusy = performance.now();
          const last = Math.max(lastBusy, lastDrawn);
          if (performance.now() - last > quietFor) resolve(last);
          else setTimeout(look, 20);
        };
        look();
      }),
    beginFrames: () => {
      const times: number[] = [];
      frames = times;
      const note = (time: number) => {
        if (frames !== times) return;
        times.push(time);
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
    endFrames: () => {
      const times = frames ?? [];
      frames = undefined;
      return times.slice(1).map((time, index) => time - times[index]!);
    },
  };
  window.bench = bench;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      bench.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  // Every drawing of Cytoscape's and of sigma's begins by clearing a canvas of the page.
  const drawn = (canvas: unknown) => {
    if (!(canvas instanceof HTMLCanvasElement) || !canvas.isConnected) return;
    lastDrawn = performance.now();
    bench.redraws += 1;
    if (waiting === undefined || !waiting.isTold()) return;
    endOfFrame(waiting.resolve);
    waiting = undefined;
  };
  const tellAfter = (prototype: object, name: 'clearRect' | 'clear') => {
    const original = Reflect.get(prototype, name) as (...args: unknown[]) => void;
    Reflect.set(
      prototype,
      name,
      function clearAndTell(this: { canvas: unknown }, ...args: unknown[]) {
        original.apply(this, args);
        drawn(this.canvas);
      },
    );
  };
  tellAfter(CanvasRenderingContext2D.prototype, 'clearRect');
  tellAfter(WebGLRenderingContext.prototype, 'clear');
  tellAfter(WebGL2RenderingContext.prototype, 'clear');
}
