import type { ReactNode } from 'react';
import { BAND_SWATCH, BAND_SWATCH_GAP } from '../../core/scene/band.ts';
import { LINE_STYLE, lineStyle } from '../../core/scene/drawing.ts';
import { HULL_STYLE } from '../../core/scene/hulls.ts';
import { GROUP_SWATCH } from '../../core/scene/groupMark.ts';
import type { Share } from '../../core/scene/nodeMark.ts';
import { outlineOf } from '../../core/scene/outline.ts';
import { CONTESTED_MARK } from '../../core/scene/contested.ts';
import { shapeInWords } from '../../core/scene/legend.ts';
import { RIBBON_SWATCH } from '../../core/scene/ribbons.ts';
import { SIZE_SWATCH, sizesInWords } from '../../core/scene/sizes.ts';
import {
  selectDrawing,
  selectEverything,
  selectGraph,
  selectPalette,
  selectScene,
  selectWay,
} from '../../store/selectors.ts';
import { useMessages, useRead } from '../kit/store.ts';

/**
 * What colours, patterns and shapes mean, as far as they are on screen. What a filter took away keeps its room, unseen:
 * a legend that shrank would give the graph more, and move it.
 */
export function Legend() {
  const scene = useRead(selectScene);
  const everything = useRead(selectEverything);
  const palette = useRead(selectPalette);
  const isGrouped = useRead((state) => state.view.communities);
  const hasHulls = useRead((state) => (selectDrawing(state)?.hulls.length ?? 0) > 0);
  const isNarrow = useRead((state) => state.narrow);
  const sizeBy = useRead((state) => state.view.sizeBy);
  const graph = useRead(selectGraph);
  const messages = useMessages();
  const { legend: words, vocabulary } = messages;
  if (graph === undefined || scene === undefined || everything === undefined) return null;
  const { families, patterns, shapes, hasBands, hasGroups } = everything.legend;
  const sizes = sizesInWords(messages, graph, sizeBy);
  const shown = new Set<string>(
    [scene.legend.families, scene.legend.patterns, scene.legend.shapes]
      .flat()
      .map(({ key }) => key),
  );
  return (
    <details className="legend" open={!isNarrow}>
      <summary>{words.legend}</summary>
      <ul aria-label={words.legend}>
        {families.map(({ key }) => (
          <Entry key={key} label={vocabulary.families[key]} isShown={shown.has(key)}>
            <Line colour={palette.families[key]} />
          </Entry>
        ))}
        {patterns.map(({ key }) => (
          <Entry key={key} label={words.patterns[key]} isShown={shown.has(key)}>
            <Line
              colour={palette.ink}
              dashes={LINE_STYLE[key].dashes}
              width={LINE_STYLE[key].width}
            />
          </Entry>
        ))}
        <Entry label={words.faint} isShown={scene.legend.hasFaint}>
          <Line colour={palette.ink} width={lineStyle({ pattern: 'solid', faint: true }).width} />
        </Entry>
        <Entry label={words.contested} isShown={scene.legend.hasContested}>
          <span aria-hidden>{CONTESTED_MARK}</span>
        </Entry>
        {hasBands && (
          <Entry label={words.bands} isShown={scene.legend.hasBands}>
            <svg width={32} height={14} viewBox="0 -7 32 14" aria-hidden>
              {BAND_SWATCH.map((family, index) => (
                <path
                  key={family}
                  d={`M2 ${BAND_SWATCH_GAP * (index - 1)}H30`}
                  stroke={palette.families[family]}
                  strokeWidth={2}
                />
              ))}
            </svg>
          </Entry>
        )}
        {hasGroups && (
          <>
            <Entry label={words.groups} isShown={scene.legend.hasGroups}>
              <svg width={32} height={16} viewBox="-16 -8 32 16" aria-hidden>
                {GROUP_SWATCH.map(({ family, share }, index) => (
                  <circle
                    key={family}
                    r={6.5}
                    fill="none"
                    stroke={palette.families[family]}
                    strokeWidth={2.5}
                    pathLength={1}
                    strokeDasharray={`${share} 1`}
                    strokeDashoffset={-sum(GROUP_SWATCH.slice(0, index))}
                  />
                ))}
              </svg>
            </Entry>
            <Entry label={words.ribbons} isShown={scene.legend.hasGroups}>
              <svg width={32} height={14} viewBox="0 -7 32 14" aria-hidden>
                {RIBBON_SWATCH.map(({ family, y, width }) => (
                  <path
                    key={family}
                    d={`M2 ${y}H30`}
                    stroke={palette.families[family]}
                    strokeWidth={width}
                  />
                ))}
              </svg>
            </Entry>
          </>
        )}
        {shapes.map(({ key, types }) => (
          <Entry key={key} label={shapeInWords(messages, types)} isShown={shown.has(key)}>
            <svg width={32} height={16} viewBox="-16 -8 32 16" aria-hidden>
              <polygon
                points={outlineOf(key, key === 'diamond' ? 13 : 28, 13)
                  .map((point) => point.join(','))
                  .join(' ')}
                fill={key === 'diamond' ? palette.ink : palette.nodeFill}
                stroke={palette.nodeStroke}
                strokeWidth={1.5}
              />
            </svg>
          </Entry>
        ))}
        {sizes !== undefined && (
          <Entry label={sizes} isShown>
            <svg width={32} height={16} viewBox="-2 -8 32 16" aria-hidden>
              {SIZE_SWATCH.map((box) => (
                <rect
                  key={box.x}
                  {...box}
                  fill={palette.nodeFill}
                  stroke={palette.nodeStroke}
                  strokeWidth={1.5}
                />
              ))}
            </svg>
          </Entry>
        )}
        {isGrouped && (
          <Entry label={words.hulls} isShown={hasHulls}>
            <svg width={32} height={16} viewBox="-2 -8 32 16" aria-hidden>
              <rect
                y={-7}
                width={28}
                height={14}
                rx={7}
                fill={palette.hull}
                fillOpacity={HULL_STYLE.opacity}
                stroke={palette.hullEdge}
                strokeWidth={HULL_STYLE.edge}
              />
            </svg>
          </Entry>
        )}
      </ul>
    </details>
  );
}

const sum = (parts: readonly Share[]): number =>
  parts.reduce((whole, { share }) => whole + share, 0);

interface EntryProps {
  readonly label: string;
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/** What a large graph shows is arranged anew anyway: there nothing keeps room. */
function Entry({ label, isShown, children }: EntryProps) {
  const keepsRoom = useRead((state) => selectWay(state) === 'whole');
  if (!isShown && !keepsRoom) return null;
  return (
    <li className={isShown ? undefined : 'kept-room'}>
      {children}
      {label}
    </li>
  );
}

interface LineProps {
  readonly colour: string;
  readonly dashes?: readonly number[];
  readonly width?: number;
}

const Line = ({ colour, dashes = [], width = 3 }: LineProps) => (
  <svg width={32} height={10} aria-hidden>
    <path
      d="M2 5H30"
      stroke={colour}
      strokeWidth={width}
      strokeDasharray={dashes.join(' ')}
      strokeLinecap={dashes[0] !== undefined && dashes[0] < 1 ? 'round' : 'butt'}
    />
  </svg>
);
