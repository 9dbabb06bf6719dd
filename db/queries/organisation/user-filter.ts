import "server-only";
import { and, eq, exists, ilike, isNotNull, isNull, not, or, sql, type SQL } from "drizzle-orm";
import type { Executor } from "../../client";
import { type RightCode, userMerchants, userRights, users } from "../../schema";
import { containing, startingWith } from "../conditions/text-search";
import { hasSecondFactor } from "./user-columns";

/** What a list of users is narrowed to; all of it holds at once. */
export interface UserFilter {
  /** A part of login, name or e-mail, case aside; under three characters, the beginning of one. */
  find?: string;
  status?: "active" | "invited" | "disabled";
  right?: RightCode;
  /** Merchant_ID of a merchant whose orders the user sees. */
  merchant?: number;
  locale?: string;
  /** The last sign-in: in the last 30 days, more than 90 days ago, or never. */
  signedIn?: "lately" | "long_ago" | "never";
  secondFactor?: "on" | "off";
}

/** The conditions of a filter on `users`. An index serves each of them, see `tests/support/bench/user-questions.ts`. */
export const matching = (executor: Executor, filter: UserFilter): (SQL | undefined)[] => [
  filter.find === undefined ? undefined : isCalled(filter.find),
  filter.status === undefined ? undefined : hasStatus[filter.status],
  filter.locale === undefined ? undefined : eq(users.locale, filter.locale),
  filter.signedIn === undefined ? undefined : signedIn[filter.signedIn],
  filter.right === undefined ? undefined : holdsRight(executor, filter.right),
  filter.merchant === undefined ? undefined : seesMerchant(executor, filter.merchant),
  filter.secondFactor === undefined ? undefined : secondFactor[filter.secondFactor],
];

function isCalled(find: string): SQL | undefined {
  // Trigrams know nothing of a shorter part, but of a beginning they do.
  const pattern = [...find].length < 3 ? startingWith(find) : containing(find);
  return or(...[users.login, users.name, users.email].map((column) => ilike(column, pattern)));
}

const hasStatus: Record<NonNullable<UserFilter["status"]>, SQL | undefined> = {
  active: and(eq(users.status, "active"), isNotNull(users.passwordHash)),
  invited: and(eq(users.status, "active"), isNull(users.passwordHash)),
  disabled: eq(users.status, "disabled"),
};

const signedIn: Record<NonNullable<UserFilter["signedIn"]>, SQL> = {
  lately: sql`${users.lastSignInAt} >= now() - interval '30 days'`,
  // PCI DSS 8.2.6: an account that was not used for 90 days is to be disabled.
  long_ago: sql`${users.lastSignInAt} < now() - interval '90 days'`,
  never: isNull(users.lastSignInAt),
};

const secondFactor: Record<NonNullable<UserFilter["secondFactor"]>, SQL> = {
  on: hasSecondFactor,
  off: not(hasSecondFactor),
};

const one = { one: sql`1` };

const holdsRight = (executor: Executor, right: RightCode) =>
  exists(
    executor
      .select(one)
      .from(userRights)
      .where(and(eq(userRights.userId, users.id), eq(userRights.right, right))),
  );

const seesMerchant = (executor: Executor, merchant: number) =>
  exists(
    executor
      .select(one)
      .from(userMerchants)
      .where(and(eq(userMerchants.userId, users.id), eq(userMerchants.merchantId, merchant))),
  );
