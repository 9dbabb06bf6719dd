export { type OrderState, orderStates } from "@/db/schema/orders";
