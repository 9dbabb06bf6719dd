/** The lengths of bars in percent of the picture's width: the whole width is all of them together. */
export function shareBars(values: readonly number[]): number[] {
  const whole = values.reduce((sum, value) => sum + value, 0) || 1;
  return values.map((value) => (value / whole) * 100);
}
