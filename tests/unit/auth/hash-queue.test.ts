import { expect, test } from "vitest";
import { hashesAtOnce, inHashQueue, isTooBusy } from "@/lib/auth/hash-queue";

/** Work that is done when it is told. */
function heldWork() {
  let finish = () => {};
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { isBegun: false, done, finish: () => finish() };
}

test("as many hashes at once as cores but one, 256 wait, the next is refused, and there is room again when one is done", async () => {
  const works = Array.from({ length: hashesAtOnce + 256 }, heldWork);
  const asked = works.map((work) =>
    inHashQueue(() => {
      work.isBegun = true;
      return work.done;
    }),
  );
  const refused = await inHashQueue(() => Promise.resolve()).catch((fault: unknown) => fault);
  expect(isTooBusy(refused)).toBe(true);
  expect(isTooBusy(new Error("outer", { cause: { err: refused } }))).toBe(true);
  expect(works.filter(({ isBegun }) => isBegun)).toHaveLength(hashesAtOnce);

  works[0]!.finish();
  await asked[0];
  const late = inHashQueue(() => Promise.resolve("done"));
  for (const work of works) work.finish();
  expect(await late).toBe("done");
  await Promise.all(asked);
});

test("work that fails gives its place up, and its fault is its own", async () => {
  const failing = Array.from({ length: hashesAtOnce }, () =>
    inHashQueue(() => Promise.reject(new Error("broken"))).catch((fault: unknown) => fault),
  );
  expect((await Promise.all(failing)).map(isTooBusy)).not.toContain(true);
  expect(await inHashQueue(() => Promise.resolve("done"))).toBe("done");
});
