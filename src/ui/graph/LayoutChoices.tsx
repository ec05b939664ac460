import { Shuffle, Sparkles, Undo2, X } from 'lucide-react';
import type { RefObject } from 'react';
import { Heading } from 'react-aria-components';
import type { Graph } from '../../core/graph/graph.ts';
import { LAYOUT_CHOICES, type LayoutId } from '../../core/layouts/choices.ts';
import { hasAmounts } from '../../core/scene/sizes.ts';
import { isTidied, SHAPES, SIZES } from '../../core/view/view.ts';
import { selectGraph, selectWay } from '../../store/selectors.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Checkbox } from '../kit/Checkbox.tsx';
import { PopoverDialog } from '../kit/PopoverDialog.tsx';
import { Radios } from '../kit/Radios.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { Tool } from '../kit/Tool.tsx';

interface LayoutChoicesProps {
  /** What opened them. */
  readonly button: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Where actors stand, how large they are, and whether communities are shown. */
export function LayoutChoices({ button, onClose }: LayoutChoicesProps) {
  const graph = useRead(selectGraph);
  const isGathered = useRead((state) => selectWay(state) === 'gathered');
  const { page, layout } = useMessages();
  return (
    <PopoverDialog placement="bottom end" button={button} onClose={onClose}>
      <header className="dialog-header">
        <Heading slot="title" level={2}>
          {layout.layout}
        </Heading>
        <IconButton icon={X} size={18} label={page.close} onClick={onClose} />
      </header>
      {graph !== undefined && isGathered && <OfGroups />}
      {graph !== undefined && !isGathered && (
        <>
          <Arrangement graph={graph} />
          <Sizes graph={graph} />
          <Communities />
        </>
      )}
    </PopoverDialog>
  );
}

/** Of a picture that is gathered: the layouts, sizes and communities are for what is shown one by one. */
function OfGroups() {
  const isOther = useRead(({ view }) => view.seed !== 1);
  const { rearrange, firstArrangement } = useActions();
  const { layout: words, gathered } = useMessages();
  return (
    <>
      <p className="small">{gathered.places}</p>
      <Shapes />
      <div className="panel-buttons">
        <Tool icon={Shuffle} label={words.another} onClick={rearrange} />
        {isOther && <Tool icon={Undo2} label={words.first} onClick={firstArrangement} />}
      </div>
    </>
  );
}

function Arrangement({ graph }: { readonly graph: Graph }) {
  const layout = useRead((state) => state.view.layout);
  const selection = useRead((state) => state.view.selection);
  const isRunning = useRead((state) => state.layout.kind === 'running');
  const isOther = useRead(({ view }) => view.seed !== 1 || isTidied(view));
  const { setLayout, rearrange, firstArrangement, tidy } = useActions();
  const { layout: words } = useMessages();
  const choice = LAYOUT_CHOICES[layout];
  const choose = (id: LayoutId) => {
    // Whoever has chosen an actor and asks for rings means rings around that actor.
    const centre = selection?.kind === 'actor' ? selection.id : undefined;
    setLayout(id, LAYOUT_CHOICES[id].hasCentre ? centre : undefined);
  };
  return (
    <>
      <Radios
        legend={words.arrangement}
        values={Object.values(LAYOUT_CHOICES).map(({ id }) => id)}
        label={(id) => words.layouts[id].label}
        value={layout}
        onChange={choose}
      >
        <p className="small">{words.layouts[layout].meaning}</p>
      </Radios>
      {choice.hasCentre && <Centre graph={graph} />}
      <Shapes />
      <div className="panel-buttons">
        <Tool icon={Shuffle} label={words.another} onClick={rearrange} />
        {isOther && <Tool icon={Undo2} label={words.first} onClick={firstArrangement} />}
        {layout === 'force' && (
          <Tool icon={Sparkles} label={words.tidy} disabled={isRunning} onClick={tidy} />
        )}
      </div>
    </>
  );
}

function Shapes() {
  const shape = useRead((state) => state.view.shape);
  const { setShape } = useActions();
  const { layout: words } = useMessages();
  return (
    <Radios
      legend={words.shape}
      isInARow
      values={SHAPES}
      label={(one) => words.shapes[one]}
      value={shape}
      onChange={setShape}
    />
  );
}

function Centre({ graph }: { readonly graph: Graph }) {
  const layout = useRead((state) => state.view.layout);
  const centre = useRead((state) => state.view.centre);
  const { setLayout } = useActions();
  const { layout: words, grammar } = useMessages();
  return (
    <label className="field">
      {words.around}
      <select
        value={centre ?? ''}
        onChange={({ target }) => setLayout(layout, target.value === '' ? undefined : target.value)}
      >
        <option value="">{words.aroundMost}</option>
        {graph.actors
          .toSorted((a, b) => a.name.localeCompare(b.name, grammar.locale))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}

function Sizes({ graph }: { readonly graph: Graph }) {
  const sizeBy = useRead((state) => state.view.sizeBy);
  const { setSizeBy } = useActions();
  const { layout: words } = useMessages();
  const offered = SIZES.filter((size) => size !== 'amount' || hasAmounts(graph));
  return (
    <Radios
      legend={words.size}
      values={offered}
      label={(size) => words.sizes[size]}
      value={sizeBy}
      onChange={setSizeBy}
    >
      {sizeBy !== 'equal' && <p className="small">{words.sizeMeaning}</p>}
    </Radios>
  );
}

function Communities() {
  const shown = useRead((state) => state.view.communities);
  const { setCommunities } = useActions();
  const { layout } = useMessages();
  return <Checkbox label={layout.communities} isChecked={shown} onChange={setCommunities} />;
}
