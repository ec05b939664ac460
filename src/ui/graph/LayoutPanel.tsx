import { Shuffle, Sparkles, Undo2, X } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { Graph } from '../../core/graph/graph.ts';
import { LAYOUT_CHOICES, type LayoutId } from '../../core/layouts/choices.ts';
import { hasAmounts } from '../../core/scene/sizes.ts';
import { isTidied, type Shape, SHAPES, SIZES, type SizeBy } from '../../core/view/view.ts';
import { selectGraph } from '../../store/selectors.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { useActions, useRead } from '../kit/store.ts';

const SHAPE_LABELS: Readonly<Record<Shape, string>> = {
  wide: 'Wide',
  square: 'Square',
  tall: 'Tall',
};

const SIZE_LABELS: Readonly<Record<SizeBy, string>> = {
  equal: 'All equal',
  relations: 'More relations, larger',
  amount: 'More money, larger',
};

/** Where actors stand, how large they are, and whether communities are shown. */
export function LayoutPanel() {
  const graph = useRead(selectGraph);
  return (
    <DialogTrigger>
      <Button className="tool" isDisabled={graph === undefined}>
        <Shuffle aria-hidden size={16} />
        <span className="tool-label">Layout</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="layout-panel">
          {({ close }) => (
            <>
              <header className="dialog-header">
                <Heading slot="title" level={2}>
                  Layout
                </Heading>
                <IconButton icon={X} size={18} label="Close" onClick={close} />
              </header>
              {graph !== undefined && (
                <>
                  <Arrangement graph={graph} />
                  <Sizes graph={graph} />
                  <Communities />
                </>
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Arrangement({ graph }: { readonly graph: Graph }) {
  const layout = useRead((state) => state.view.layout);
  const selection = useRead((state) => state.view.selection);
  const isRunning = useRead((state) => state.layout.kind === 'running');
  const isOther = useRead(({ view }) => view.seed !== 1 || isTidied(view));
  const { setLayout, rearrange, firstArrangement, tidy } = useActions();
  const choice = LAYOUT_CHOICES[layout];
  const choose = (id: LayoutId) => {
    // Whoever has chosen an actor and asks for rings means rings around that actor.
    const centre = selection?.kind === 'actor' ? selection.id : undefined;
    setLayout(id, LAYOUT_CHOICES[id].hasCentre ? centre : undefined);
  };
  return (
    <>
      <fieldset className="radios">
        <legend>Arrangement</legend>
        {Object.values(LAYOUT_CHOICES).map(({ id, label }) => (
          <label key={id} className="choice">
            <input type="radio" name="layout" checked={layout === id} onChange={() => choose(id)} />
            <span>{label}</span>
          </label>
        ))}
        <p className="small">{choice.meaning}</p>
      </fieldset>
      {choice.hasCentre && <Centre graph={graph} />}
      <Shapes />
      <div className="panel-buttons">
        <button type="button" className="tool" onClick={rearrange}>
          <Shuffle aria-hidden size={16} />
          Another arrangement
        </button>
        {isOther && (
          <button type="button" className="tool" onClick={firstArrangement}>
            <Undo2 aria-hidden size={16} />
            First arrangement
          </button>
        )}
        {layout === 'force' && (
          <button type="button" className="tool" disabled={isRunning} onClick={tidy}>
            <Sparkles aria-hidden size={16} />
            Tidy what is shown
          </button>
        )}
      </div>
    </>
  );
}

function Shapes() {
  const shape = useRead((state) => state.view.shape);
  const { setShape } = useActions();
  return (
    <fieldset className="radios in-a-row">
      <legend>Shape of the picture</legend>
      {SHAPES.map((one) => (
        <label key={one} className="choice">
          <input type="radio" name="shape" checked={shape === one} onChange={() => setShape(one)} />
          <span>{SHAPE_LABELS[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Centre({ graph }: { readonly graph: Graph }) {
  const layout = useRead((state) => state.view.layout);
  const centre = useRead((state) => state.view.centre);
  const { setLayout } = useActions();
  return (
    <label className="field">
      Around
      <select
        value={centre ?? ''}
        onChange={({ target }) => setLayout(layout, target.value === '' ? undefined : target.value)}
      >
        <option value="">whoever has the most lines</option>
        {graph.actors
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
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
  const offered = SIZES.filter((size) => size !== 'amount' || hasAmounts(graph));
  return (
    <fieldset className="radios">
      <legend>Size of actors</legend>
      {offered.map((size) => (
        <label key={size} className="choice">
          <input
            type="radio"
            name="sizes"
            checked={sizeBy === size}
            onChange={() => setSizeBy(size)}
          />
          <span>{SIZE_LABELS[size]}</span>
        </label>
      ))}
      {sizeBy !== 'equal' && <p className="small">Size says nothing of importance or of guilt.</p>}
    </fieldset>
  );
}

function Communities() {
  const shown = useRead((state) => state.view.communities);
  const { setCommunities } = useActions();
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={shown}
        onChange={({ target }) => setCommunities(target.checked)}
      />
      <span>Show communities, worked out from the lines</span>
    </label>
  );
}
