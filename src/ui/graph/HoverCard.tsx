import type { Hover } from '../../canvas/GraphCanvas.tsx';
import { counts } from '../../core/graph/counts.ts';
import { type Graph, groupItems } from '../../core/graph/graph.ts';
import { sentenceOf } from '../../core/graph/sentence.ts';
import { countsByType, tieInWords, tieNamed } from '../../core/graph/ties.ts';
import type { BandMark } from '../../core/scene/band.ts';
import { countedText } from '../../core/scene/lanes.ts';
import type { LineMark, Scene } from '../../core/scene/scene.ts';
import { ribbonInWords } from '../../core/scene/groupInWords.ts';
import { selectGathering } from '../../store/selectors.ts';
import { useGraphLanguage, useMessages, useRead } from '../kit/store.ts';

interface HoverCardProps {
  readonly hover: Hover;
  readonly scene: Scene;
  readonly graph: Graph;
}

/** How many of a tie's other relations are named beside the one under the pointer. */
const MOST_OTHERS = 5;

/** What is under the pointer: a relation and the others of its tie, or what a band gathers. */
export function HoverCard({ hover, scene, graph }: HoverCardProps) {
  const id = 'line' in hover.over ? hover.over.line : undefined;
  const band = scene.bands.find((one) => one.id === id);
  const line = scene.lines.find((one) => one.id === id);
  const actor = 'dot' in hover.over ? hover.over.dot : undefined;
  if (band === undefined && line === undefined && actor === undefined) return null;
  return (
    <div
      className="hover-card"
      style={{
        ...(hover.toTheRight ? { right: `calc(100% - ${hover.x}px)` } : { left: hover.x }),
        ...(hover.toTheBottom ? { bottom: `calc(100% - ${hover.y}px)` } : { top: hover.y }),
      }}
    >
      {band !== undefined && <BandCard band={band} graph={graph} />}
      {actor !== undefined && <DotCard actor={actor} graph={graph} />}
      {line !== undefined && <LineCard line={line} scene={scene} graph={graph} />}
    </div>
  );
}

/** Whose dot it is. */
function DotCard({ actor, graph }: { readonly actor: number; readonly graph: Graph }) {
  const messages = useMessages();
  const language = useGraphLanguage();
  const type = graph.actorTypes[graph.typeOfActor[actor]!]!;
  return (
    <>
      <p lang={language}>{graph.actors[actor]!.name}</p>
      <p className="small" lang={language}>
        {[type.label, ...counts(messages, graph, groupItems(graph.rowsOfActor, actor))].join(', ')}
      </p>
    </>
  );
}

function BandCard({ band, graph }: { readonly band: BandMark; readonly graph: Graph }) {
  const messages = useMessages();
  const gathering = useRead(selectGathering);
  const tie = tieNamed(graph, band.tie);
  const { length } = band.rows;
  const ribbon =
    gathering === undefined ? undefined : ribbonInWords(messages, gathering, band.tie, length);
  const name = tie === undefined ? ribbon : tieInWords(messages, graph, tie, length);
  const language = useGraphLanguage();
  return (
    <>
      <p>{name}</p>
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
