/* eslint-disable max-lines -- data: every case that a visitor of the demo may try */
import type { RightCode, UserStatus } from "../schema";
import { demoMerchants, minskEnterprise, tallinnEnterprise } from "./demo-merchants";

export interface DemoAccount {
  login: string;
  password: string;
  /** Earlier passwords, the oldest first. */
  olderPasswords: readonly string[];
  /** Which case it shows, for README and for what `npm run demo` prints. */
  about: string;
  name: string;
  email: string | null;
  locale: "ru" | "be" | "en";
  enterpriseId: string | null;
  merchantIds: readonly number[];
  rights: readonly RightCode[];
  status: UserStatus;
}

const merchantsOf = (enterpriseId: string) =>
  demoMerchants.filter((merchant) => merchant.enterpriseId === enterpriseId).map(({ id }) => id);

const employee = {
  olderPasswords: [] as readonly string[],
  locale: "ru",
  enterpriseId: minskEnterprise.id,
  merchantIds: merchantsOf(minskEnterprise.id),
  rights: ["password.change"],
  status: "active",
} satisfies Partial<DemoAccount>;

const inTallinn = { enterpriseId: tallinnEnterprise.id, merchantIds: merchantsOf(tallinnEnterprise.id) };

/** One account for each case that can be tried by hand. Passwords are public: test mode only. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    ...employee,
    login: "anna_minsk",
    password: "Minsk2026ru",
    olderPasswords: ["Minsk2023ru", "Minsk2024ru", "Minsk2025ru"],
    about: "Russian; three older passwords, to try the history rule",
    name: "Анна Соколова",
    email: "anna.sokolova@example.com",
  },
  {
    ...employee,
    login: "yanka_hrodna",
    password: "Hrodna2026be",
    olderPasswords: ["Hrodna2023be", "Hrodna2024be", "Hrodna2025be"],
    about: "Belarusian; three older passwords",
    name: "Янка Каваль",
    email: "yanka.kaval@example.com",
    locale: "be",
    merchantIds: [810_001],
  },
  {
    ...employee,
    ...inTallinn,
    login: "emma_tallinn",
    password: "Tallinn2026en",
    olderPasswords: ["Tallinn2023en", "Tallinn2024en", "Tallinn2025en"],
    about: "English; the other enterprise, in another time zone",
    name: "Emma Tamm",
    email: "emma.tamm@example.com",
    locale: "en",
  },
  {
    ...employee,
    login: "oleg_nochange",
    password: "Brest2026ru",
    about: "may not change or recover the password",
    name: "Олег Мороз",
    email: "oleg.moroz@example.com",
    rights: [],
  },
  {
    ...employee,
    login: "irina_disabled",
    password: "Gomel2026ru",
    about: "disabled",
    name: "Ирина Лис",
    email: "irina.lis@example.com",
    status: "disabled",
  },
  {
    ...employee,
    login: "pavel_nomail",
    password: "Pinsk2026ru",
    about: "no e-mail stored",
    name: "Павел Гончар",
    email: null,
  },
  {
    ...employee,
    login: "shared_first",
    password: "Polotsk2026a",
    about: "shares one e-mail with shared_second",
    name: "Мария Жук (книги)",
    email: "maria.zhuk@example.com",
    merchantIds: [810_001],
  },
  {
    ...employee,
    login: "shared_second",
    password: "Polotsk2026b",
    about: "shares one e-mail with shared_first; its language is Belarusian",
    name: "Марыя Жук (кіно)",
    email: "maria.zhuk@example.com",
    locale: "be",
    merchantIds: [810_003],
  },
  {
    ...employee,
    login: "vera_analyst",
    password: "Vitebsk2026ru",
    about: "sees operations, exports orders",
    name: "Вера Климович",
    email: "vera.klimovich@example.com",
    rights: ["password.change", "operations.view", "orders.export"],
  },
  {
    ...employee,
    login: "admin_minsk",
    password: "Admin2026minsk",
    about: "administrator of the enterprise in Minsk",
    name: "Дмитрий Ковалёв",
    email: "dmitry.kovalev@example.com",
    rights: ["password.change", "users.manage", "audit.view"],
  },
  {
    ...employee,
    ...inTallinn,
    login: "admin_tallinn",
    password: "Admin2026tln",
    about: "administrator of the enterprise in Tallinn",
    name: "Kristjan Saar",
    email: "kristjan.saar@example.com",
    locale: "en",
    rights: ["password.change", "users.manage", "audit.view", "operations.view", "orders.export"],
  },
  {
    ...employee,
    login: "gateway_staff",
    password: "Gateway2026x",
    about: "the gateway's own staff: all enterprises and merchants",
    name: "Светлана Орлова",
    email: "svetlana.orlova@example.com",
    enterpriseId: null,
    merchantIds: [],
    rights: [
      "password.change",
      "operations.view",
      "orders.export",
      "users.manage",
      "audit.view",
      "system.manage",
    ],
  },
];
