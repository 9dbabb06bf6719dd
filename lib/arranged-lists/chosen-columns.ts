import "server-only";
import { db } from "@/db/client";
import { findListColumns, writeListColumns } from "@/db/queries/arranged-lists";
import type { ArrangedList } from "@/db/schema/arranged-lists";
import type { CurrentUser } from "@/lib/access/current-user";
import { operationColumnKeys } from "@/lib/operations/operation-column-keys";
import { orderColumnKeys } from "@/lib/orders/order-column-keys";

/** The columns there are, in the order in which they always stand; the first names the row and is always there. */
export const columnKeys = { orders: orderColumnKeys, operations: operationColumnKeys } as const;
export type ColumnKey<List extends ArrangedList> = (typeof columnKeys)[List][number];

/** Those of the columns that are wanted, in their usual order, the first of all always among them. */
const inOrder = <List extends ArrangedList>(list: List, wanted: readonly string[]): ColumnKey<List>[] =>
  (columnKeys[list] as readonly ColumnKey<List>[]).filter((key, at) => at === 0 || wanted.includes(key));

/** The columns to show of a list: those the address names, else those the user chose, else all. */
export async function chosenColumns<List extends ArrangedList>(
  user: CurrentUser,
  list: List,
  named: readonly ColumnKey<List>[] | undefined,
): Promise<ColumnKey<List>[]> {
  return inOrder(list, named ?? (await findListColumns(db(), user.id, list)) ?? columnKeys[list]);
}

/** Remembers which columns a user wants to see of a list, in whatever browser; all of them is no choice. */
export async function rememberColumns<List extends ArrangedList>(
  user: CurrentUser,
  list: List,
  wanted: readonly ColumnKey<List>[],
): Promise<void> {
  const columns = inOrder(list, wanted);
  await writeListColumns(db(), user.id, list, columns.length === columnKeys[list].length ? null : columns);
}
