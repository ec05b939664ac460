/** A place in a text as editors show it: both counted from 1, columns in UTF-16 units. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** The offset of each line's first character; lines end with LF, CR LF or CR. */
function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const end = isFeed ? feed : carriage;
    if (isFeed || feed !== end + 1) starts.push(end + 1);
    if (isFeed) feed = text.indexOf('\n', end + 1);
    else carriage = text.indexOf('\r', end + 1);
  }
  return starts;
}

/** Makes a function from an offset to its line and column. The lines are only counted if it is ever called. */
export function lineCounter(text: string): (offset: number) => LineAndColumn {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStartsOf(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
