interface DayRange {
  from?: string;
  to?: string;
}

interface AmountRange {
  amountFrom?: string;
  amountTo?: string;
}

/** What is ill-formed in an address: its fields' names, and `period` for one that ends before it begins. */
export type Ignored<Field> = Field | "period" | "amount";

/** Takes out a period that ends before it begins, and names it. */
export function withDaysInOrder<Field extends string, Values extends DayRange>(read: {
  values: Values;
  ignored: Field[];
}): { values: Values; ignored: (Field | "period")[] } {
  const { from, to } = read.values;
  if (from === undefined || to === undefined || from <= to) return read;
  return {
    values: { ...read.values, from: undefined, to: undefined },
    ignored: [...read.ignored, "period"],
  };
}

/** Takes out amounts of which the least is more than the most, and names them. */
export function withAmountsInOrder<Field extends string, Values extends AmountRange>(read: {
  values: Values;
  ignored: Field[];
}): { values: Values; ignored: (Field | "amount")[] } {
  const { amountFrom, amountTo } = read.values;
  if (Number(amountFrom ?? 0) <= Number(amountTo ?? Infinity)) return read;
  return {
    values: { ...read.values, amountFrom: undefined, amountTo: undefined },
    ignored: [...read.ignored, "amount"],
  };
}
