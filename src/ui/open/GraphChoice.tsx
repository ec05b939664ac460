import { DEFAULT_GRAPH, SHIPPED_GRAPHS } from '../../store/shipped.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';

const OWN = '';

/** Which of the graphs that ship is open; a file of the reader's own stands among them while it is. */
export function GraphChoice() {
  const data = useRead((state) => state.view.data);
  const fileName = useRead((state) =>
    state.document.kind === 'open' ? state.document.fileName : DEFAULT_GRAPH,
  );
  const { openShipped } = useActions();
  const { page } = useMessages();
  return (
    <select
      className="graph-choice"
      aria-label={page.graph}
      value={data}
      onChange={(event) => void openShipped(event.target.value)}
    >
      {data === OWN && <option value={OWN}>{page.yourFile(fileName)}</option>}
      {SHIPPED_GRAPHS.map(({ name, title, isMadeUp }) => (
        <option key={name} value={name}>
          {isMadeUp ? page.madeUp(title) : title}
        </option>
      ))}
    </select>
  );
}
