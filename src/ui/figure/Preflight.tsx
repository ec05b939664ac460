import type { PreflightItem } from '../../core/figure/preflight.ts';
import { useMessages } from '../kit/store.ts';

interface PreflightProps {
  /** What the data tell. */
  readonly found: readonly PreflightItem[];
  /** What to know of the picture, each with what would help. */
  readonly warnings: readonly string[];
  /** Why it can't be saved as it is. */
  readonly stops: readonly string[];
}

/** What a picture editor should know before printing: of the picture at once, of the data on request. */
export function Preflight({ found, warnings, stops }: PreflightProps) {
  const checks = found.filter(({ severity }) => severity === 'check');
  const { figure } = useMessages();
  if (warnings.length + stops.length + checks.length === 0) return null;
  return (
    <section className="preflight" aria-labelledby="preflight">
      <h3 id="preflight">{figure.beforePrint}</h3>
      {(stops.length > 0 || warnings.length > 0) && (
        <ul className="warnings" aria-label={figure.ofPicture}>
          {stops.map((text) => (
            <li key={text}>
              <strong>{figure.stops} </strong>
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
          <summary>{figure.dataToCheck(checks.length)}</summary>
          <ul className="warnings" aria-label={figure.inData}>
            {checks.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
