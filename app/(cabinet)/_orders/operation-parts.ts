import { getTranslations } from "next-intl/server";
import type { OperationTotal } from "@/lib/operations/sum-operations";
import type { TotalPart } from "../_lists/list-totals";

/** What operations come to, each part with its name. */
export async function operationParts(totals: readonly OperationTotal[]): Promise<TotalPart[]> {
  const t = await getTranslations("operations");
  return totals.map(({ currency, code, state, count, amount }) => ({
    key: `${currency} ${code} ${state}`,
    name: `${code} · ${t(`codes.${code}`)}, ${t(`states.${state}`)}`,
    currency,
    count,
    amount,
  }));
}
