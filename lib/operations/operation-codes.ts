export {
  type OperationCode,
  operationCodes,
  type OperationState,
  operationStates,
} from "@/db/schema/operations";
