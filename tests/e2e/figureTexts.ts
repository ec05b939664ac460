import type { Page } from '@playwright/test';

interface Faults {
  /** Pairs of texts, or a text and an actor's mark, that share room. */
  readonly overlaps: readonly string[];
  /** Texts that reach beyond the frame. */
  readonly strays: readonly string[];
}

/**
 * Shows an SVG in an empty page, with the typeface it brings along, and measures its texts as the browser sets them.
 * A text is taken as the rectangle from the top of its tall letters to the bottom of its descenders, turned as it
 * stands; a mark as its upright box. Half a pixel of overlap is let pass.
 */
export async function overlapsAndStrays(page: Page, svg: string): Promise<Faults> {
  await page.goto('about:blank');
  return page.evaluate(async (text) => {
    const ASCENT = 0.73;
    const DESCENT = 0.21;
    const LEEWAY = 0.5;
    type Corner = readonly [x: number, y: number];
    interface Piece {
      readonly words: string;
      readonly owner: Element | null;
      readonly corners: readonly Corner[];
    }
    document.body.innerHTML = text;
    await Promise.all(
      [400, 600].map((weight) => document.fonts.load(`${weight} 14px 'Source Sans 3 Variable'`)),
    );
    const root = document.querySelector('svg')!;
    const frame = root.getBoundingClientRect();
    const turned = (element: SVGGraphicsElement, box: DOMRect): Corner[] => {
      const matrix = element.getScreenCTM()!;
      return [
        [box.left, box.top],
        [box.right, box.top],
        [box.right, box.bottom],
        [box.left, box.bottom],
      ].map(([x, y]) => {
        const point = new DOMPoint(x, y).matrixTransform(matrix);
        return [point.x, point.y];
      });
    };
    const texts: Piece[] = [...root.querySelectorAll('text')].map((element) => {
      const { x, width } = element.getBBox();
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const baseline = Number(element.getAttribute('y') ?? 0);
      const box = new DOMRect(x, baseline - ASCENT * size, width, (ASCENT + DESCENT) * size);
      return {
        words: element.textContent,
        owner: element.closest('#actors > g'),
        corners: turned(element, box),
      };
    });
    const marks: Piece[] = [...root.querySelectorAll<SVGPathElement>('#actors > g > path')].map(
      (element) => ({
        words: `the mark of ${element.parentElement?.querySelector('title')?.textContent ?? '?'}`,
        owner: element.closest('#actors > g'),
        corners: turned(element, element.getBBox()),
      }),
    );
    // Two convex shapes are apart exactly when the direction of some side separates them.
    const reach = ({ corners }: Piece, [nx, ny]: Corner) => {
      const along = corners.map(([x, y]) => x * nx + y * ny);
      return [Math.min(...along), Math.max(...along)] as const;
    };
    const normals = ({ corners }: Piece) =>
      corners.map(([x, y], index): Corner => {
        const [nextX, nextY] = corners[(index + 1) % corners.length]!;
        const length = Math.hypot(nextX - x, nextY - y) || 1;
        return [(nextY - y) / length, (x - nextX) / length];
      });
    const overlap = (a: Piece, b: Piece) =>
      [...normals(a), ...normals(b)].every((normal) => {
        const [aLow, aHigh] = reach(a, normal);
        const [bLow, bHigh] = reach(b, normal);
        return Math.min(aHigh, bHigh) - Math.max(aLow, bLow) > LEEWAY;
      });
    const pairs = texts.flatMap((one, index) => [
      ...texts.slice(index + 1).map((other) => [one, other] as const),
      ...marks.filter((mark) => mark.owner !== one.owner).map((mark) => [one, mark] as const),
    ]);
    return {
      overlaps: pairs
        .filter(([one, other]) => overlap(one, other))
        .map(([one, other]) => `${one.words} / ${other.words}`),
      strays: texts
        .filter(({ corners }) =>
          corners.some(
            ([x, y]) =>
              x < frame.left - LEEWAY ||
              x > frame.right + LEEWAY ||
              y < frame.top - LEEWAY ||
              y > frame.bottom + LEEWAY,
          ),
        )
        .map(({ words }) => words),
    };
  }, svg);
}
