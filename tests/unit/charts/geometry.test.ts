import fc from "fast-check";
import { expect, test } from "vitest";
import { columnChart } from "@/lib/charts/column-chart";
import { labelPlaces } from "@/lib/charts/label-places";
import { shareBars } from "@/lib/charts/share-bars";

const height = 200;
const values = fc.array(
  fc.record({
    value: fc.nat(10 ** 9),
    before: fc.option(fc.nat(10 ** 9)),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 92 },
);

test("columns stand on the ground, as high as their values, their solid parts too, within the plot", () => {
  fc.assert(
    fc.property(values, (drawn) => {
      const given = drawn.map(({ value, before, share }) => ({ value, before, part: value * share }));
      const { columns, ticks } = columnChart(given, height);
      const scale = Math.max(
        ...ticks.map((tick) => (tick.value > 0 ? (height - tick.y) / tick.value : 0)),
        0,
      );
      columns.forEach((column, index) => {
        expect(column.y + column.height).toBeCloseTo(height);
        expect(column.height).toBeCloseTo(given[index]!.value * scale);
        expect(column.partHeight).toBeCloseTo(given[index]!.part * scale);
        expect(column.y).toBeGreaterThanOrEqual(-1e-9);
      });
    }),
  );
});

test("columns stand side by side over the whole width without touching", () => {
  for (const count of [1, 7, 31, 92]) {
    const { columns, middles } = columnChart(
      Array.from({ length: count }, () => ({ value: 1, part: 1, before: null })),
      height,
    );
    columns
      .slice(1)
      .forEach(({ x }, index) => expect(x).toBeGreaterThan(columns[index]!.x + columns[index]!.width));
    expect(columns[0]!.x).toBeGreaterThanOrEqual(0);
    expect(columns.at(-1)!.x + columns.at(-1)!.width).toBeLessThanOrEqual(100);
    columns.forEach(({ x, width }, index) => expect(middles[index]).toBeCloseTo(x + width / 2));
  }
});

test("the line goes through the earlier values, on the scale of the columns, and leaves out what is absent", () => {
  const { columns, points, line, middles } = columnChart(
    [
      { value: 50, part: 0, before: 100 },
      { value: 100, part: 0, before: 50 },
      { value: null, part: 0, before: 25 },
      { value: 10, part: 0, before: null },
    ],
    height,
  );
  expect(points.map(({ y }) => y)).toEqual([columns[1]!.y, columns[0]!.y, height - columns[0]!.height / 2]);
  expect(points.map(({ x }) => x)).toEqual(middles.slice(0, 3));
  expect(columns[2]!.height).toBe(0);
  expect(line?.match(/[ML]/g)).toEqual(["M", "L", "L"]);
});

test("a chart of nothing but zeros has ground and no scale", () => {
  const { columns, ticks } = columnChart([{ value: 0, part: 0, before: 0 }], height);
  expect(ticks).toEqual([]);
  expect(columns[0]).toMatchObject({ y: height, height: 0, partHeight: 0 });
  expect(columnChart([], height)).toMatchObject({ columns: [], line: null, ticks: [] });
});

test("shares fill the width together, each in proportion", () => {
  expect(shareBars([50, 30, 20])).toEqual([50, 30, 20]);
  expect(shareBars([3, 1])).toEqual([75, 25]);
  expect(shareBars([0, 0])).toEqual([0, 0]);
});

test("a wide screen has twelve labels at the most, a phone five of them, the first place always one", () => {
  for (let count = 1; count <= 366; count += 1) {
    const places = labelPlaces(count);
    expect(places).toHaveLength(count);
    expect(places[0]).toBe("always");
    expect(places.filter(Boolean).length).toBeLessThanOrEqual(12);
    expect(places.filter((place) => place === "always").length).toBeLessThanOrEqual(5);
  }
});
