import type { Hover } from '../../canvas/GraphCanvas.tsx';
import type { Graph } from '../../core/graph/graph.ts';
import { sentenceOf } from '../../core/graph/sentence.ts';
import type { Scene } from '../../core/scene/scene.ts';

interface HoverCardProps {
  readonly hover: Hover;
  readonly scene: Scene;
  readonly graph: Graph;
}

/** How many of a tie's other relations are named beside the one under the pointer. */
const MOST_OTHERS = 5;

/** The relation under the pointer as a sentence, and the others of its tie. */
export function HoverCard({ hover, scene, graph }: HoverCardProps) {
  const line = scene.lines.find(({ id }) => id === hover.lineId);
  if (line === undefined) return null;
  const ends = [line.from, line.to];
  const others = scene.lines.filter(
    (other) =>
      other.id !== line.id &&
      other.kind === 'relation' &&
      ends.includes(other.from) &&
      ends.includes(other.to),
  );
  return (
    <div
      className="hover-card"
      style={{
        ...(hover.toTheRight ? { right: `calc(100% - ${hover.x}px)` } : { left: hover.x }),
        ...(hover.toTheBottom ? { bottom: `calc(100% - ${hover.y}px)` } : { top: hover.y }),
      }}
    >
      <p>{sentenceOf(graph, graph.statements[line.row]!)}</p>
      {others.length > 0 && (
        <ul>
          {others.slice(0, MOST_OTHERS).map((other) => (
            <li key={other.id}>{sentenceOf(graph, graph.statements[other.row]!)}</li>
          ))}
          {others.length > MOST_OTHERS && (
            <li>and {others.length - MOST_OTHERS} more between them</li>
          )}
        </ul>
      )}
    </div>
  );
}
