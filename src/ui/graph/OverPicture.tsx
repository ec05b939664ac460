import type { RefObject } from 'react';
import type { CanvasControls, Hover } from '../../canvas/GraphCanvas.tsx';
import type { Filtered } from '../../core/filters/filters.ts';
import type { Graph } from '../../core/graph/graph.ts';
import type { Ground } from '../../core/scene/gathered.ts';
import type { Scene } from '../../core/scene/scene.ts';
import { GatheredWalk } from './GatheredWalk.tsx';
import { GraphWalk } from './GraphWalk.tsx';
import { HoverCard } from './HoverCard.tsx';

interface OverPictureProps {
  readonly graph: Graph;
  readonly filtered: Filtered;
  readonly scene: Scene | undefined;
  /** What is shown of each open group. */
  readonly grounds: readonly Ground[];
  /** Changes whenever marks may stand elsewhere. */
  readonly drawing: unknown;
  /** The line that the pointer is over. */
  readonly hover: Hover | undefined;
  readonly controls: RefObject<CanvasControls | null>;
  /** Takes the keyboard's focus out of the graph. */
  readonly onLeave: () => void;
}

/** What lies over the picture: the walk by keyboard, and a note beside the pointer. */
export function OverPicture({ graph, filtered, scene, grounds, hover, ...walk }: OverPictureProps) {
  return (
    <>
      {scene?.gathered === undefined ? (
        <GraphWalk graph={graph} filtered={filtered} {...walk} />
      ) : (
        <GatheredWalk scene={scene} grounds={grounds} {...walk} />
      )}
      {hover !== undefined && scene !== undefined && (
        <HoverCard hover={hover} scene={scene} graph={graph} />
      )}
    </>
  );
}
