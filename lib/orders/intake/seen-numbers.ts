import "server-only";

/** BillNumbers (digits, zeros before them count) that have come. */
export interface SeenNumbers {
  has(billNumber: string): boolean;
  add(billNumber: string): unknown;
}

const keyOf = (billNumber: string) => BigInt(`1${billNumber}`);

/**
 * Room for the numbers of a file of any size, about 50 bytes each. Kept as integers: a piece of a line would hold
 * the whole line. In ten sets, for one has an end at sixteen million.
 */
export function seenNumbers(): SeenNumbers {
  const sets = Array.from({ length: 10 }, () => new Set<bigint>());
  const setOf = (billNumber: string) => sets[Number(billNumber.at(-1))]!;
  return {
    has: (billNumber) => setOf(billNumber).has(keyOf(billNumber)),
    add: (billNumber) => setOf(billNumber).add(keyOf(billNumber)),
  };
}
