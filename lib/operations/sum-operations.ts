import "server-only";
import { db } from "@/db/client";
import { type OperationTotal, sumOperationsByState } from "@/db/queries/orders/operation-totals";
import type { CurrentUser } from "@/lib/access/current-user";
import { operationFilterOf } from "./operation-filter";
import type { OperationsSearch } from "./operations-search";

export type { OperationTotal };

/** What all the operations of a filter come to, by currency, code and result. */
export const sumOperations = async (user: CurrentUser, search: OperationsSearch): Promise<OperationTotal[]> =>
  sumOperationsByState(db(), await operationFilterOf(user, search));
