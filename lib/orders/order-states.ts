export { type OrderState, orderStates, type OrderType, orderTypes } from "@/db/schema/orders";
