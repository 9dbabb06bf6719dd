import { scaleBand, scaleLinear } from "d3-scale";

/** One place of the chart. Absent where that period has no such place. */
export interface ColumnValue {
  value: number | null;
  /** What of the value is drawn solid. */
  part: number;
  /** The earlier value, a point of the line. */
  before: number | null;
}

export interface ColumnChart {
  /** Widths and places across are percent of the picture's width, heights are pixels: texts never scale. */
  columns: { x: number; width: number; y: number; height: number; partY: number; partHeight: number }[];
  /** The middle of each place. */
  middles: number[];
  /** The line of earlier values as a path in a box of 100 by the height. */
  line: string | null;
  points: { x: number; y: number }[];
  ticks: { value: number; y: number }[];
}

const tickCount = 4;

/**
 * The geometry of values as columns from zero, with a line of earlier ones over them on the same scale.
 * @param height of the plot, in pixels
 */
export function columnChart(values: readonly ColumnValue[], height: number): ColumnChart {
  const most = Math.max(...values.flatMap(({ value, before }) => [value ?? 0, before ?? 0]), 0);
  const down = scaleLinear([0, most || 1], [height, 0]).nice(tickCount);
  const across = scaleBand(values.keys(), [0, 100]).paddingInner(0.28).paddingOuter(0.14);
  const width = across.bandwidth();
  const places = values.map((each, index) => ({ ...each, x: across(index) ?? 0 }));
  const points = places.flatMap(({ before, x }) =>
    before === null ? [] : [{ x: x + width / 2, y: down(before) }],
  );
  return {
    columns: places.map(({ value, part, x }) => ({
      x,
      width,
      y: down(value ?? 0),
      height: height - down(value ?? 0),
      partY: down(part),
      partHeight: height - down(part),
    })),
    middles: places.map(({ x }) => x + width / 2),
    line: points.length > 0 ? `M${points.map(({ x, y }) => `${x},${y}`).join("L")}` : null,
    points,
    // A chart of nothing has no scale.
    ticks: most > 0 ? down.ticks(tickCount).map((value) => ({ value, y: down(value) })) : [],
  };
}
