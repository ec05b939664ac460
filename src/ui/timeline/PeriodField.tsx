import { presetsOf } from '../../core/filters/presets.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';

/** Windows by name. */
export function PeriodField({ graph }: { readonly graph: Graph }) {
  const { from, to } = useRead((state) => state.view.filters.date);
  const { setDate } = useActions();
  const messages = useMessages();
  const { timeline } = messages;
  const presets = presetsOf(messages, graph);
  const chosen = to === undefined ? presets.find((preset) => preset.from === from) : undefined;
  return (
    <select
      aria-label={timeline.period}
      className="period"
      value={chosen?.id ?? ''}
      onChange={({ target }) => {
        const preset = presets.find(({ id }) => id === target.value);
        if (preset !== undefined) setDate({ from: preset.from, to: undefined });
      }}
    >
      {chosen === undefined && <option value="">{timeline.choosePeriod}</option>}
      {presets.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
