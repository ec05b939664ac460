import type { UnderlayLayerProps } from '../../canvas/GraphCanvas.tsx';
import { UnderlayLayer } from '../../canvas/UnderlayLayer.tsx';
import { useActions, useServices } from '../kit/store.ts';

/** All that a large graph gathers, drawn under its groups by a worker of the browser's. */
export function Everything(props: UnderlayLayerProps) {
  const { openUnderlay } = useServices();
  const { everythingFailed } = useActions();
  if (openUnderlay === undefined) return null;
  return <UnderlayLayer {...props} open={openUnderlay} onFail={everythingFailed} />;
}
