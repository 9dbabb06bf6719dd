import { scaleLinear } from "d3-scale";

/** The lengths of bars in percent of the picture's width: the whole width is all of them together. */
export function shareBars(values: readonly number[]): number[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  const length = scaleLinear([0, whole || 1], [0, 100]);
  return values.map((value) => length(value));
}
