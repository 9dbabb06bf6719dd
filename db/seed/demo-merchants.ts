import type { OrderType } from "../schema";

/** The two enterprises of the demo, in different time zones, one of them with daylight-saving time. */
export const demoEnterprises = [
  { id: "6f1d1f0e-3c1b-4a43-9a37-5a1f0c7e1001", name: "ООО «Крамы Беларусі»", timeZone: "Europe/Minsk" },
  { id: "6f1d1f0e-3c1b-4a43-9a37-5a1f0c7e1002", name: "Baltic Goods OÜ", timeZone: "Europe/Tallinn" },
] as const;

export const [minskEnterprise, tallinnEnterprise] = demoEnterprises;

export type DemoCurrency = "BYN" | "RUB" | "USD" | "EUR";

export interface DemoMerchant {
  id: number;
  enterpriseId: string;
  name: string;
  /** Days until an order that nobody confirms is cancelled; null: it is not. */
  confirmationDays: number | null;
  /** Begins the numbers of its orders. */
  prefix: string;
  orders: number;
  currencies: Partial<Record<DemoCurrency, number>>;
  types: Partial<Record<OrderType, number>>;
  /** Usual amount of an order, in major units of BYN. */
  usualAmount: number;
}

/** What each merchant sells shows in its currencies, amounts and kinds of orders. */
export const demoMerchants: readonly DemoMerchant[] = [
  {
    id: 810_001,
    enterpriseId: minskEnterprise.id,
    name: "Кнігарня «Ранак»",
    confirmationDays: 7,
    prefix: "RN",
    orders: 900,
    currencies: { BYN: 92, RUB: 8 },
    types: { Normal: 90, Billing: 7, Split: 3 },
    usualAmount: 48,
  },
  {
    id: 810_002,
    enterpriseId: minskEnterprise.id,
    name: "Турбюро «Нарочь»",
    confirmationDays: 5,
    prefix: "TB",
    orders: 520,
    currencies: { BYN: 55, USD: 15, EUR: 25, RUB: 5 },
    types: { Normal: 78, Billing: 10, Split: 8, Accrual: 4 },
    usualAmount: 1250,
  },
  {
    id: 810_003,
    enterpriseId: minskEnterprise.id,
    name: "Онлайн-кинотеатр «Экран»",
    confirmationDays: null,
    prefix: "EK",
    orders: 760,
    currencies: { BYN: 70, RUB: 30 },
    types: { Normal: 22, Recurrent: 30, Autorecurrent: 48 },
    usualAmount: 19,
  },
  {
    id: 820_001,
    enterpriseId: tallinnEnterprise.id,
    name: "Linen & Amber",
    confirmationDays: 7,
    prefix: "LA",
    orders: 480,
    currencies: { EUR: 78, USD: 22 },
    types: { Normal: 92, Split: 8 },
    usualAmount: 240,
  },
  {
    id: 820_002,
    enterpriseId: tallinnEnterprise.id,
    name: "Harbour Tickets",
    confirmationDays: 7,
    prefix: "HT",
    orders: 340,
    currencies: { EUR: 60, USD: 25, BYN: 15 },
    types: { Normal: 84, Billing: 10, Accrual: 6 },
    usualAmount: 130,
  },
];
