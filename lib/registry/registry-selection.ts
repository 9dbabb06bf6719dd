import type { OperationState } from "@/db/schema/operations";
import type { RegistrySelection } from "@/db/schema/registry-subscriptions";

export {
  type DecimalMark,
  decimalMarks,
  type RegistrySelection,
  registrySelections,
} from "@/db/schema/registry-subscriptions";

/** Which states a selection lets in; undefined: all of them. */
export const statesOf: Record<RegistrySelection, readonly OperationState[] | undefined> = {
  all: undefined,
  successful: ["Success"],
  except_unsuccessful: ["Success", "In Process"],
};
