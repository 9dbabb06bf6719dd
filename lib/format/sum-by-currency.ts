/** Sums of money, each of one currency; `amount` is minor units. */
export interface CurrencySum {
  currency: string;
  count: number;
  amount: bigint;
}

/** Adds parts up, each currency apart, in the order in which currencies first come. */
export function sumByCurrency(parts: Iterable<CurrencySum>): CurrencySum[] {
  const sums = new Map<string, CurrencySum>();
  for (const { currency, count, amount } of parts) {
    const sum = sums.get(currency) ?? { currency, count: 0, amount: 0n };
    sums.set(currency, { currency, count: sum.count + count, amount: sum.amount + amount });
  }
  return [...sums.values()];
}
