import type { GroupSum, OrderSum } from "@/db/queries/orders/order-groups";
import { orderStates } from "@/db/schema/orders";
import type { Breakdown } from "./report-search";
import type { Step } from "./steps";

/** A figure of the period and of the one before it, both of one currency. */
export interface Pair {
  now: OrderSum;
  before: OrderSum;
}

export interface Line extends Pair {
  /** The place of a day or a month from 0, else the state, the means or the Merchant_ID. */
  key: string;
  step?: Step;
}

/** Everything of one currency. */
export interface CurrencySummary {
  currency: string;
  total: Pair;
  lines: Record<Breakdown, Line[]>;
}

const nothing: OrderSum = { count: 0, amount: 0n, approvedCount: 0, approvedAmount: 0n };
const empty: Pair = { now: nothing, before: nothing };

/** The largest sum first; where there is none any more, what was the largest before. */
const byAmount = (one: Line, other: Line): number =>
  sign(other.now.amount - one.now.amount) ||
  sign(other.before.amount - one.before.amount) ||
  (one.key < other.key ? -1 : 1);
const sign = (difference: bigint) => (difference > 0n ? 1 : difference < 0n ? -1 : 0);

const placeOf = ({ key }: Line) => (orderStates as readonly string[]).indexOf(key);

/**
 * Sums as the report shows them: currencies by code; in each all steps in their order, those without orders too,
 * states as the manual lists them, means and merchants with the largest sum first.
 */
export function summariesOf(sums: readonly GroupSum[], steps: readonly Step[]): CurrencySummary[] {
  const currencies = [...new Set(sums.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const found: Record<GroupSum["grouping"], Map<string, Pair>> = {
      step: new Map(),
      state: new Map(),
      means: new Map(),
      merchant: new Map(),
      currency: new Map(),
    };
    for (const { grouping, key, previous, ...sum } of sums) {
      if (sum.currency !== currency) continue;
      const pair = found[grouping].get(key) ?? empty;
      found[grouping].set(key, { ...pair, [previous ? "before" : "now"]: sum });
    }
    const lines = (pairs: Map<string, Pair>): Line[] => [...pairs].map(([key, pair]) => ({ key, ...pair }));
    return {
      currency,
      total: found.currency.get(currency) ?? empty,
      lines: {
        day:
          found.step.size > 0
            ? steps.map((step, key) => ({
                key: String(key),
                step,
                ...(found.step.get(String(key)) ?? empty),
              }))
            : [],
        state: lines(found.state).sort((one, other) => placeOf(one) - placeOf(other)),
        means: lines(found.means).sort(byAmount),
        merchant: lines(found.merchant).sort(byAmount),
      },
    };
  });
}
