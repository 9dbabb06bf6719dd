export { operationCodes, type OperationState, operationStates } from "@/db/schema/operations";
