import type { UserFilter } from "@/db/queries/organisation/user-filter";
import type { OrderState, OrderType } from "@/db/schema/orders";
import type { TokenPurpose } from "@/db/schema/password-reset-tokens";
import type { DecimalMark, RegistrySelection } from "@/db/schema/registry-subscriptions";
import type { RightCode } from "@/db/schema/user-rights";
import type { Locale } from "@/lib/i18n/locales";

/*
 * Every room records here, and so this one knows none of them: their types are told again, and the compiler compares
 * them where they are recorded.
 */

type Changes = Record<string, { before: unknown; after: unknown }>;

/** Rules that a new password has broken. */
type BrokenRule = "length" | "characters" | "letter" | "digit" | "common" | "personal" | "history";

/** The fields of a list's address, told as they stand there, and the kind of file that left. */
type Exported<Field extends string> = { [Name in Field]?: unknown } & { format: "csv" | "xlsx" };

type PeriodField = "period" | "from" | "to";
type AmountField = "currency" | "amountFrom" | "amountTo";

/** Everything that is put on record, with what is told of it. Never a password, token or cookie. */
export interface AuditDetails {
  /** The password was right, and the second factor is still wanted. */
  "sign_in.code_asked": Record<never, never>;
  /** Of a new device: whether the notice was queued, or why not. Of a code: what it was. */
  "sign_in.succeeded": { code?: "app" | "recovery_code" } & (
    { device: "known" | "first" } | { device: "new"; letter: "queued" | "limited" | "no_email" }
  );
  "sign_in.failed": {
    reason:
      "unknown_login" | "wrong_password" | "disabled" | "no_password" | "changed_meanwhile" | "wrong_code";
  };
  "sign_in.limited": { by: "login" | "address" | "code" };
  /** By an administrator, before the lock of too many tries would have ended. */
  "sign_in.unlocked": Record<never, never>;
  "session.signed_out": Record<never, never>;
  "session.ended": {
    /** `not_me`: the user did not recognise a sign-in. */
    reason:
      "own_choice" | "administrator" | "reset" | "password_change" | "disabled" | "second_factor" | "not_me";
    count: number;
  };
  "recovery.requested": { repeated: boolean };
  "recovery.refused": {
    reason: "unknown_login" | "wrong_email" | "no_email" | "no_right" | "disabled";
  };
  "recovery.limited": { by: "login" | "address" };
  /** By an administrator: the letter goes to the user. */
  "recovery.started": { purpose: TokenPurpose };
  "link.opened": { purpose: TokenPurpose };
  "link.refused": { reason: "invalid" | "expired" | "replaced" | "used" | "limited" };
  "password.reset": { purpose: TokenPurpose };
  "password.reset_refused": { rules: BrokenRule[] };
  "password.changed": Record<never, never>;
  "password.change_refused":
    { reason: "current" | "limited" | "changed_meanwhile" } | { reason: "rules"; rules: BrokenRule[] };
  "user.created": {
    login: string;
    rights: RightCode[];
    /** Merchant_IDs, where there are any. */
    merchants?: number[];
    by: "command" | "administrator";
    invited: boolean;
  };
  "user.changed": {
    changes: Changes;
    by: "command" | "administrator" | "self";
    /** Out of which the rights were given. */
    profile?: string;
  };
  "second_factor.enabled": Record<never, never>;
  "second_factor.disabled": { by: "self" | "administrator" | "command" };
  "second_factor.codes_renewed": Record<never, never>;
  "access.refused": { right: RightCode };
  /** `attempts` until then, the last of which ended for `lastError`. */
  "letter.resent": { kind: string; attempts: number; lastError: string | null };
  "profile.created": { profile: string; rights: RightCode[] };
  "profile.changed": { profile: string; changes: Changes };
  "profile.deleted": { profile: string; rights: RightCode[] };
  /** What was asked for, and how many events left with the file at most. */
  "audit.exported": {
    event?: string;
    login?: string;
    ip?: string;
    from?: string;
    to?: string;
    count: number;
  };
  /** Of a program: its id and its name, never the key. */
  "api_key.created": { key: string; name: string };
  "api_key.revoked": { key: string; name: string };
  /** What was asked for, and how many users left with the file. */
  "users.exported": UserFilter & { count: number };
  /** What was asked for, and on what days the period was then. */
  "orders.exported": Exported<
    | PeriodField
    | AmountField
    | "state"
    | "type"
    | "merchant"
    | "means"
    | "number"
    | "bill"
    | "email"
    | "last4"
    | "expiring"
  >;
  "operations.exported": Exported<
    PeriodField | AmountField | "code" | "state" | "merchant" | "number" | "bill"
  >;
  /** What was asked for, and how many lines left with the file. */
  "report.exported": Exported<"merchant" | "means" | "currency"> & {
    view: "day" | "state" | "means" | "merchant" | "currency";
    from: string;
    to: string;
    state?: OrderState[];
    type?: OrderType[];
    count: number;
  };
  "enterprise.created": { enterprise: string; timeZone: string };
  "enterprise.changed": { enterprise: string; changes: Changes };
  "merchant.created": {
    merchant: number;
    name: string;
    enterprise: string;
    confirmationDays: number | null;
  };
  /** `unassigned`: of how many users, who work for the enterprise it was moved from. */
  "merchant.changed": { merchant: number; changes: Changes; unassigned?: number };
  /** From the command line: what the backup had brought back to life, and was ended. */
  "backup.restored": { sessions: number; links: number; letters: number };
  /** A recipient of the daily registry. */
  "registry.subscribed": {
    email: string;
    locale: Locale;
    selection: RegistrySelection;
    timeZone: string;
    decimalMark: DecimalMark;
  };
  "registry.changed": { email: string; changes: Changes };
  /** A registry of the past, by hand. */
  "registry.resent": { email: string; day: string };
}

export type AuditEvent = keyof AuditDetails;
