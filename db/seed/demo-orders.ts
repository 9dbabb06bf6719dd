import { type orders, type OrderState, orderStates, type OrderType, orderTypes } from "../schema";
import { type DemoCurrency, type DemoMerchant, demoMerchants, minskEnterprise } from "./demo-merchants";
import { type DemoOperation, inventOperations } from "./demo-operations";
import { inventCustomer, inventPayment } from "./demo-people";
import { type Random, seededRandom } from "./random";

export interface DemoOrder {
  order: Omit<typeof orders.$inferInsert, "id">;
  operations: DemoOperation[];
}

const daysBack = 120;
const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** What one BYN is worth, in hundredths: invented, and constant. */
const ratePercent: Record<DemoCurrency, bigint> = { BYN: 100n, RUB: 2_900n, USD: 31n, EUR: 28n };

/** Few buy at night; the hours are UTC. */
const hourWeights = [2, 1, 1, 1, 2, 4, 6, 8, 9, 10, 10, 9, 9, 9, 9, 10, 11, 12, 12, 11, 9, 6, 4, 3];
const hoursOfDay = Object.fromEntries(hourWeights.map((weight, hour) => [String(hour), weight]));

export const settled: Partial<Record<OrderState, number>> = {
  Approved: 76,
  Declined: 11,
  Canceled: 4,
  PartialCanceled: 2,
  PartialApproved: 2,
  Timeout: 5,
};
/** Holds are confirmed or cancelled within a week. */
export const withHolds: Partial<Record<OrderState, number>> = { ...settled, Delayed: 16, PartialDelayed: 4 };

function inventMoment(random: Random, now: Date): Date {
  // More of them lately: the merchants grow.
  const day = Math.floor(daysBack * (1 - Math.sqrt(random.fraction())));
  const midnight = Math.floor(now.getTime() / dayMs) * dayMs - day * dayMs;
  const moment =
    midnight + Number(random.weighted<string>(hoursOfDay)) * hourMs + random.whole(0, hourMs - 1);
  return new Date(moment > now.getTime() - 3 * 60_000 ? moment - dayMs : moment);
}

function inventState(random: Random, orderedAt: Date, now: Date): OrderState {
  const age = now.getTime() - orderedAt.getTime();
  if (age < 20 * 60_000) return random.chance(0.5) ? "In Process" : "Approved";
  return random.weighted(age < 7 * dayMs ? withHolds : settled);
}

function inventAmounts(random: Random, merchant: DemoMerchant, currency: DemoCurrency) {
  const spread = 0.25 + random.fraction() ** 3 * 4;
  const inByn = BigInt(Math.round(merchant.usualAmount * 100 * spread));
  const amount = (inByn * ratePercent[currency]) / 100n;
  // Prices abroad are sometimes set in one currency and paid in another.
  const original: DemoCurrency = random.chance(0.08) ? random.pick(["USD", "EUR", "RUB", "BYN"]) : currency;
  const originalAmount = original === currency ? amount : (inByn * ratePercent[original]) / 100n;
  return { amount, currency, originalAmount, originalCurrency: original };
}

/** An order of a merchant as customers bring them, without the numbers it is known by; `fixed` is not invented. */
export function inventOrder(
  random: Random,
  merchant: DemoMerchant,
  now: Date,
  fixed: { orderedAt?: Date; state?: OrderState; type?: OrderType } = {},
) {
  const orderedAt = fixed.orderedAt ?? inventMoment(random, now);
  const state = fixed.state ?? inventState(random, orderedAt, now);
  const type = fixed.type ?? random.weighted(merchant.types);
  const money = inventAmounts(random, merchant, random.weighted(merchant.currencies));
  const { issuingBank, issuingCountry, customerIp, ...payment } = inventPayment(random, money.currency);
  const person = merchant.enterpriseId === minskEnterprise.id ? "admin_minsk" : "admin_tallinn";
  const order = { merchantId: merchant.id, isTest: true, orderedAt, state, type, ...money, ...payment };
  const customer = inventCustomer(random, money.currency);
  const bank = { issuingBank, issuingCountry, customerIp };
  const described = {
    ...order,
    ...customer,
    // ERIP payments have no card, so nobody's name is on it.
    cardholder: payment.cardLast4 === null ? null : customer.cardholder,
  };
  return { order: described, operations: inventOperations(random, { ...order, ...bank }, person, now) };
}

const minutesAgo = (random: Random, state: OrderState, index: number) =>
  (state === "In Process" ? 4 : 50 * (index + 1)) + random.fraction() * 10;

/** So that every state and every type is there for each merchant, at each length of the table. */
const oneOfEach = (random: Random, merchant: DemoMerchant, now: Date) =>
  orderStates.map((state, index) =>
    inventOrder(random, merchant, now, {
      state,
      type: orderTypes[index % orderTypes.length] ?? "Normal",
      orderedAt: new Date(now.getTime() - minutesAgo(random, state, index) * 60_000),
    }),
  );

/**
 * About 3,000 invented orders of the last 120 days with their operations, oldest first. The same at
 * every call but for their dates, which count back from `now`.
 */
export function inventOrders(now: Date): DemoOrder[] {
  const random = seededRandom(20_261_122);
  const invented = demoMerchants.flatMap((merchant) => [
    ...Array.from({ length: merchant.orders }, () => inventOrder(random, merchant, now)),
    ...oneOfEach(random, merchant, now),
  ]);
  invented.sort((one, other) => one.order.orderedAt.getTime() - other.order.orderedAt.getTime());
  const prefixes = new Map(demoMerchants.map(({ id, prefix }) => [id, prefix]));
  return invented.map(({ order, operations }, index) => ({
    order: {
      ...order,
      billNumber: String(517_400_000_000_000n + BigInt(index) * 37n),
      orderNumber: `${prefixes.get(order.merchantId)}-${String(10_000 + index)}`,
    },
    operations,
  }));
}
