import { LINE_STYLE } from '../../core/scene/drawing.ts';
import { outlineOf } from '../../core/scene/outline.ts';
import { selectPalette, selectScene } from '../../store/selectors.ts';
import { useRead } from '../kit/store.ts';

/** What colours, patterns and shapes mean, as far as they are on screen. */
export function Legend() {
  const scene = useRead(selectScene);
  const palette = useRead(selectPalette);
  const isNarrow = useRead((state) => state.narrow);
  if (scene === undefined) return null;
  const { families, patterns, shapes, hasFaint } = scene.legend;
  return (
    <details className="legend" open={!isNarrow}>
      <summary>Legend</summary>
      <ul aria-label="Legend">
        {families.map(({ key, label }) => (
          <li key={key}>
            <Line colour={palette.families[key]} />
            {label}
          </li>
        ))}
        {patterns.map(({ key, label }) => (
          <li key={key}>
            <Line
              colour={palette.ink}
              dashes={LINE_STYLE[key].dashes}
              width={LINE_STYLE[key].width}
            />
            {label}
          </li>
        ))}
        {hasFaint && (
          <li>
            <Line colour={palette.ink} opacity={0.4} />
            uncertain date
          </li>
        )}
        {shapes.map(({ key, label }) => (
          <li key={key}>
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
            {label}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LineProps {
  readonly colour: string;
  readonly dashes?: readonly number[];
  readonly width?: number;
  readonly opacity?: number;
}

const Line = ({ colour, dashes = [], width = 3, opacity = 1 }: LineProps) => (
  <svg width={32} height={10} aria-hidden>
    <path
      d="M2 5H30"
      stroke={colour}
      strokeWidth={width}
      strokeOpacity={opacity}
      strokeDasharray={dashes.join(' ')}
      strokeLinecap={dashes[0] !== undefined && dashes[0] < 1 ? 'round' : 'butt'}
    />
  </svg>
);
