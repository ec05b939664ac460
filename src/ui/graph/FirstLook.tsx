import { svgAddress } from '../../core/figure/svg.ts';
import { useMessages, useRead } from '../kit/store.ts';

/** A first picture of a large file, over what is open, while the file is being checked. Nothing in it can be chosen. */
export function FirstLook() {
  const look = useRead(({ opening }) => (opening.kind === 'opening' ? opening.look : undefined));
  const { gathered: words } = useMessages();
  if (look?.svg === undefined) return null;
  const { title, actors, relations, svg } = look;
  return (
    <figure className="first-look">
      <img
        src={svgAddress(svg)}
        alt={words.look(title, actors, relations)}
        onLoad={() => requestAnimationFrame(() => performance.mark('dramatis:first-look'))}
      />
      <figcaption>{words.looking(title, actors, relations)}</figcaption>
    </figure>
  );
}
