/** Numbers in order, neighbours as a run: 5, 1, 2, 3 as "1–3,5", 1, 2 as "1,2"; each by its own name. */
export function inRuns(numbers: readonly number[], nameOf: (number: number) => string): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .flatMap(([first, last]) => {
      if (first === last) return [nameOf(first)];
      const between = last === first + 1 ? ',' : '–';
      return [nameOf(first) + between + nameOf(last)];
    })
    .join(',');
}
