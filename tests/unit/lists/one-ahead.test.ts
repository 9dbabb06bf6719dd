import { expect, test } from "vitest";
import { oneAhead } from "@/lib/lists/one-ahead";

/** Pages of which it is known how far they were read, and whether the reading has ended. */
function watched(last: number, fault?: Error) {
  const seen = { read: 0, ended: false };
  async function* pages() {
    try {
      while (seen.read < last) yield (seen.read += 1);
      if (fault) throw fault;
    } finally {
      seen.ended = true;
    }
  }
  return { seen, pages: pages() };
}

test("one page more is read than has been asked for, and all come in their order", async () => {
  const { seen, pages } = watched(4);
  const told: [number, number][] = [];
  for await (const page of oneAhead(pages)) {
    await new Promise(setImmediate);
    told.push([page, seen.read]);
  }
  expect(told).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 4],
  ]);
});

test("who leaves ends the reading", async () => {
  const { seen, pages } = watched(100);
  for await (const page of oneAhead(pages)) if (page === 2) break;
  expect(seen).toEqual({ read: 3, ended: true });
});

test("a fault is thrown when the pages before it are used, and is nobody's before", async () => {
  const { pages } = watched(2, new Error("The database is away."));
  const told: number[] = [];
  const reading = (async () => {
    for await (const page of oneAhead(pages)) {
      await new Promise(setImmediate);
      told.push(page);
    }
  })();
  await expect(reading).rejects.toThrow("away");
  expect(told).toEqual([1, 2]);
});
