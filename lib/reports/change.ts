/** A figure against an earlier one. */
export interface Change {
  difference: bigint;
  /** Of the earlier figure, `0.125` for an eighth more, to a tenth of a percent; null where that was zero. */
  ratio: number | null;
}

/** A part of a whole, rounded half away from zero to a thousandth; null of nothing. Through no float before that. */
export function ratioOf(part: bigint, whole: bigint): number | null {
  if (whole === 0n) return null;
  const negative = part < 0n !== whole < 0n;
  const [above, below] = [part, whole].map((value) => (value < 0n ? -value : value)) as [bigint, bigint];
  const thousandths = (above * 2000n + below) / (2n * below);
  return Number(negative ? -thousandths : thousandths) / 1000;
}

/** As wide as the plus: where the product's languages would put a hyphen. */
export const minus = "\u2212";

/** A difference other than nothing with its sign before it, its size as `written`. */
export const withSign = (difference: bigint, written: (size: bigint) => string): string =>
  difference < 0n ? `${minus}${written(-difference)}` : `+${written(difference)}`;

/** How a count or a sum of one currency differs from that of the previous period. */
export const changeOf = (now: bigint, before: bigint): Change => ({
  difference: now - before,
  ratio: ratioOf(now - before, before),
});
