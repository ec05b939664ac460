import { proxy } from 'comlink';
import type { Services } from '../store/services.ts';
import { inWorker } from './inWorker.ts';

type LayoutServices = Pick<
  Services,
  | 'layout'
  | 'layoutFigure'
  | 'stopLayout'
  | 'stopLayoutFigure'
  | 'communities'
  | 'groups'
  | 'betweenness'
>;

/** Runs each job in a worker of its own, so that a layout can be stopped at once. */
export function layoutServices(): LayoutServices {
  const { run: layout, stop: stopLayout } = layouts();
  const { run: layoutFigure, stop: stopLayoutFigure } = layouts();
  return {
    layout,
    stopLayout,
    layoutFigure,
    stopLayoutFigure,
    communities: (ties) => inWorker((jobs) => jobs.communities(ties)),
    groups: (ties) => inWorker((jobs) => jobs.groups(ties)),
    betweenness: (ties) => inWorker((jobs) => jobs.betweenness(ties)),
  };
}

/** Layouts of which one runs at a time: a newer one stops an older. */
function layouts(): { readonly run: Services['layout']; readonly stop: () => void } {
  let running: Worker | undefined;
  const stop = () => {
    running?.terminate();
    running = undefined;
  };
  return {
    run: (input, onProgress, id, scene) => {
      stop();
      return inWorker(
        (jobs) => jobs.layout(input, proxy(onProgress), id, scene),
        (worker) => {
          running = worker;
        },
      );
    },
    stop,
  };
}
