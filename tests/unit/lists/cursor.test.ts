import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cursor, decodeCursor, encodeCursor } from "@/lib/lists/cursor";

const cursors: fc.Arbitrary<Cursor> = fc.record({
  side: fc.constantFrom("older", "newer"),
  at: fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
  id: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
});

test("a place in a list survives the address", () => {
  fc.assert(
    fc.property(cursors, (cursor) => {
      expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
    }),
  );
});

test("what is no place is null, never a fault", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(decodeCursor(text)).toBeNull();
    }),
  );
});

test.each([
  ["an id too large for the database", `older:${Date.now()}:9223372036854775808`],
  ["a time before all payments", "older:0:1"],
  ["a time past every calendar", "older:999999999999999:1"],
  ["another side", `sideways:${Date.now()}:1`],
  ["a leading zero", `older:0${Date.now()}:1`],
  ["SQL", `older:${Date.now()}:1 or 1=1`],
])("%s is no place", (_, plain) => {
  expect(decodeCursor(Buffer.from(plain).toString("base64url"))).toBeNull();
});

test("only the very text that was written is taken", () => {
  const written = encodeCursor({ side: "older", at: new Date(), id: 7n });
  expect(decodeCursor(`${written}=`)).toBeNull();
  expect(decodeCursor(` ${written}`)).toBeNull();
});
