import "server-only";
import type { Executor } from "@/db/client";
import type { Cursor, Days } from "@/db/queries/conditions/list-conditions";
import type { OperationFilter } from "@/db/queries/conditions/operation-conditions";
import { type OperationTotal, sumOperationsByState } from "@/db/queries/orders/operation-totals";
import { type ListedOperation, selectOperations } from "@/db/queries/orders/operations";
import { readAll } from "@/lib/lists/read-all";
import { type RegistrySelection, statesOf } from "./registry-selection";

/** Which operations a registry holds. */
export interface RegistryOf {
  merchantIds: readonly number[];
  /**
   * Whole days of a zone. An operation is of the day on which it began, as everywhere in the cabinet: that
   * never changes, while one under way has no end yet and would be in the registry of no day.
   */
  days: Required<Days>;
  selection: RegistrySelection;
}

const filterOf = ({ merchantIds, days, selection }: RegistryOf): OperationFilter => ({
  merchantIds,
  days,
  states: statesOf[selection],
});

/** Before whatever has been. */
const beginning: Cursor = { side: "newer", at: new Date(0), id: 0n };

/** The operations of a registry, the oldest first, a page at a time. */
export const registryPages = (
  executor: Executor,
  registry: RegistryOf,
): AsyncGenerator<ListedOperation[]> => {
  const filter = filterOf(registry);
  return readAll<ListedOperation, Cursor>(
    (place = beginning, limit) => selectOperations(executor, filter, { cursor: place, limit }),
    ({ beganAt, id }) => ({ side: "newer", at: beganAt, id }),
  );
};

/**
 * Counts and sums (minor units) of a registry by currency, operation and result: neither two currencies nor what
 * succeeded and what failed are ever added up.
 */
export const sumRegistry = (executor: Executor, registry: RegistryOf): Promise<OperationTotal[]> =>
  sumOperationsByState(executor, filterOf(registry));
