export { type OrderState, orderStates, orderTypes } from "@/db/schema/orders";
