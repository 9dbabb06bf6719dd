import type { operations, OperationCode, OperationState, OrderState, OrderType } from "../schema";
import type { Random } from "./random";

/** An operation as the table takes it, without the order and the merchant it belongs to. */
export type DemoOperation = Omit<typeof operations.$inferInsert, "orderId" | "merchantId" | "id">;

interface Paid {
  state: OrderState;
  type: OrderType;
  amount: bigint;
  currency: string;
  orderedAt: Date;
  issuingBank: string | null;
  issuingCountry: string | null;
  customerIp: string | null;
}

interface Step {
  code: OperationCode;
  state: OperationState;
  amount: bigint;
  /** Done in the cabinet by a person, not by the customer. */
  byPerson?: boolean;
}

/** Response codes of refusals: no funds, expired card, limit, wrong code, issuer silent. */
const declineCodes = ["AS102", "AS104", "AS105", "AS108", "AS220", "AS300"] as const;
const approvedCode = "AS000";

/** What must have been done to an order for it to be in its state; the parts add up to its amount. */
function stepsTo(random: Random, { state, type, amount }: Paid): Step[] {
  const first = type === "Accrual" ? 500 : 100;
  const part = (amount * BigInt(random.whole(30, 70))) / 100n;
  const approve: Step = { code: first, state: "Success", amount };
  const charge: Step = { code: 200, state: "Success", amount, byPerson: true };
  const cancel: Step = { code: 300, state: "Success", amount, byPerson: true };
  switch (state) {
    case "In Process":
      return [{ code: first, state: "In Process", amount }];
    case "Delayed":
      return [approve];
    case "Approved":
      return type === "Normal" && random.chance(0.35) ? [approve, charge] : [approve];
    case "PartialApproved":
      return [approve, { ...charge, amount: part }];
    case "PartialDelayed":
      return [approve, { ...cancel, amount: part }];
    case "Canceled":
      return random.chance(0.5) ? [approve, cancel] : [approve, charge, cancel];
    case "PartialCanceled":
      return [approve, charge, { ...cancel, amount: part }];
    case "Declined": {
      const refused: Step = { ...approve, state: "Failed" };
      return random.chance(0.25) ? [refused, refused] : [refused];
    }
    case "Timeout":
      return [];
  }
}

/** A moment as wanted, or else some other between the earliest that makes sense and the latest. */
const notAfter = (latest: number, earliest: number, wanted: number, random: Random): number =>
  wanted <= latest ? wanted : earliest + Math.floor(random.fraction() * Math.max(0, latest - earliest));

/** The operations that brought an order to its state, oldest first, none after `now`. */
export function inventOperations(random: Random, order: Paid, person: string, now: Date): DemoOperation[] {
  let earliest = order.orderedAt.getTime();
  let beganAt = earliest + random.whole(1, 40) * 1000;
  return stepsTo(random, order).map(({ byPerson, ...step }, index) => {
    if (index > 0) beganAt += byPerson ? random.whole(10, 2_400) * 60_000 : random.whole(20, 300) * 1000;
    beganAt = notAfter(now.getTime() - 60_000, earliest, beganAt, random);
    earliest = beganAt;
    const began = new Date(beganAt);
    const over = step.state !== "In Process";
    return {
      ...step,
      number: index + 1,
      currency: order.currency,
      beganAt: began,
      endedAt: over ? new Date(began.getTime() + random.whole(300, 9_000)) : null,
      approvalCode: step.state === "Success" && step.code !== 300 ? random.digits(6) : null,
      responseCode: !over ? null : step.state === "Success" ? approvedCode : random.pick(declineCodes),
      issuingBank: order.issuingBank,
      issuingCountry: order.issuingCountry,
      customerIp: byPerson ? null : order.customerIp,
      performedBy: byPerson ? person : null,
    };
  });
}
