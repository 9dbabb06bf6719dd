import type { OrderState } from "@/lib/orders/order-states";
import { Badge, type BadgeTone } from "../../_ui/text/badge";

const tones: Record<OrderState, BadgeTone> = {
  "In Process": "accent",
  Delayed: "warn",
  Approved: "success",
  PartialApproved: "success",
  PartialDelayed: "warn",
  Canceled: "neutral",
  PartialCanceled: "neutral",
  Declined: "danger",
  Timeout: "neutral",
};

/** The state of an order, in words and colour. */
export const OrderStateBadge = ({ state, name }: { state: OrderState; name: string }) => (
  <Badge tone={tones[state]}>{name}</Badge>
);
