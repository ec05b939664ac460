import type { Hover } from '../../canvas/GraphCanvas.tsx';
import type { Graph } from '../../core/graph/graph.ts';
import { sentenceOf } from '../../core/graph/sentence.ts';
import { countsByType, tieInWords, tieNamed } from '../../core/graph/ties.ts';
import type { BandMark } from '../../core/scene/band.ts';
import { countedText } from '../../core/scene/lanes.ts';
import type { LineMark, Scene } from '../../core/scene/scene.ts';
import { useGraphLanguage, useMessages } from '../kit/store.ts';

interface HoverCardProps {
  readonly hover: Hover;
  readonly scene: Scene;
  readonly graph: Graph;
}

/** How many of a tie's other relations are named beside the one under the pointer. */
const MOST_OTHERS = 5;

/** What is under the pointer: a relation and the others of its tie, or what a band gathers. */
export function HoverCard({ hover, scene, graph }: HoverCardProps) {
  const band = scene.bands.find(({ id }) => id === hover.lineId);
  const line = scene.lines.find(({ id }) => id === hover.lineId);
  if (band === undefined && line === undefined) return null;
  return (
    <div
      className="hover-card"
      style={{
        ...(hover.toTheRight ? { right: `calc(100% - ${hover.x}px)` } : { left: hover.x }),
        ...(hover.toTheBottom ? { bottom: `calc(100% - ${hover.y}px)` } : { top: hover.y }),
      }}
    >
      {band !== undefined && <BandCard band={band} graph={graph} />}
      {line !== undefined && <LineCard line={line} scene={scene} graph={graph} />}
    </div>
  );
}

function BandCard({ band, graph }: { readonly band: BandMark; readonly graph: Graph }) {
  const messages = useMessages();
  const language = useGraphLanguage();
  return (
    <>
      <p>{tieInWords(messages, graph, tieNamed(graph, band.tie)!, band.rows.length)}</p>
      <ul lang={language}>
        {countsByType(graph, band.rows).map(({ type, count, contested }) => (
          <li key={type.id}>{countedText(type.label, count, contested)}</li>
        ))}
      </ul>
      <p className="small">{messages.graph.clickToOpen}</p>
    </>
  );
}

interface LineCardProps {
  readonly line: LineMark;
  readonly scene: Scene;
  readonly graph: Graph;
}

function LineCard({ line, scene, graph }: LineCardProps) {
  const { graph: words } = useMessages();
  const language = useGraphLanguage();
  const others = scene.lines.filter(
    ({ id, kind, tie }) => id !== line.id && kind === 'relation' && tie === line.tie,
  );
  const sentence = ({ rows: [row] }: LineMark) => sentenceOf(graph, graph.statements[row!]!);
  return (
    <>
      <p lang={language}>{sentence(line)}</p>
      {others.length > 0 && (
        <ul>
          {others.slice(0, MOST_OTHERS).map((other) => (
            <li key={other.id} lang={language}>
              {sentence(other)}
            </li>
          ))}
          {others.length > MOST_OTHERS && <li>{words.moreBetween(others.length - MOST_OTHERS)}</li>}
        </ul>
      )}
    </>
  );
}
