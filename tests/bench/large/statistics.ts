/** The value of which a share of all is not above: 0.95 for the 95th percentile (nearest rank). NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const rising = values.toSorted((a, b) => a - b);
  return rising[Math.max(0, Math.ceil(share * rising.length) - 1)] ?? Number.NaN;
}
