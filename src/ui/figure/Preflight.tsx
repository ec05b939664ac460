import { selectPreflight } from '../../store/figure.ts';
import { useRead } from '../kit/store.ts';
import type { FigureInHand } from './useFigure.ts';

/** What a picture editor should know before printing: of the picture at once, of the data on request. */
export function Preflight({ inHand }: { readonly inHand: FigureInHand }) {
  const { warnings } = inHand;
  const items = useRead(selectPreflight);
  const stops = [
    ...inHand.stops,
    ...items.filter(({ severity }) => severity === 'stop').map(({ text }) => text),
  ];
  const checks = items.filter(({ severity }) => severity === 'check');
  if (warnings.length + stops.length + items.length === 0) return null;
  return (
    <section className="preflight" aria-labelledby="preflight">
      <h3 id="preflight">Before you print</h3>
      {(stops.length > 0 || warnings.length > 0) && (
        <ul className="warnings" aria-label="Of the picture">
          {stops.map((text) => (
            <li key={text}>
              <strong>Stops the export: </strong>
              {text}
            </li>
          ))}
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {checks.length > 0 && (
        <details>
          <summary>
            {checks.length === 1
              ? 'One thing in the data to check'
              : `${checks.length} things in the data to check`}
          </summary>
          <ul className="warnings" aria-label="In the data">
            {checks.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
