import "server-only";
import type { Executor } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import type { Client } from "@/lib/http/client";
import type { UserFilter } from "@/db/queries/user-filter";
import type { DecimalMark, RegistrySelection } from "@/db/schema/registry-subscriptions";
import type { TokenPurpose } from "@/db/schema/password-reset-tokens";
import type { Right } from "@/lib/access/rights";
import type { PasswordRule } from "@/lib/auth/password-policy";
import type { Locale } from "@/lib/i18n/locales";
import type { OperationsSearch } from "@/lib/operations/operations-search";
import type { OrdersSearch } from "@/lib/orders/orders-search";
import type { FileFormat } from "@/lib/export/file-format";
import type { ReportFilter, ReportView } from "@/lib/reports/report-search";

type Changes = Record<string, { before: unknown; after: unknown }>;

/** The fields of a list's address, told as they stand there. */
type Exported<Search> = { [Field in Exclude<keyof Search, "page" | "columns">]?: unknown } & {
  format: string;
};

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
  "password.reset_refused": { rules: PasswordRule[] };
  "password.changed": Record<never, never>;
  "password.change_refused":
    { reason: "current" | "limited" | "changed_meanwhile" } | { reason: "rules"; rules: PasswordRule[] };
  "user.created": {
    login: string;
    rights: Right[];
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
  "access.refused": { right: Right };
  /** `attempts` until then, the last of which ended for `lastError`. */
  "letter.resent": { kind: string; attempts: number; lastError: string | null };
  "profile.created": { profile: string; rights: Right[] };
  "profile.changed": { profile: string; changes: Changes };
  "profile.deleted": { profile: string; rights: Right[] };
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
  "orders.exported": Exported<OrdersSearch>;
  "operations.exported": Exported<OperationsSearch>;
  /** What was asked for, and how many lines left with the file. */
  "report.exported": ReportFilter & {
    view: ReportView;
    from: string;
    to: string;
    format: FileFormat;
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

export interface AuditEntry<Event extends AuditEvent> {
  event: Event;
  /** Who did it; none: nobody known, or the command line. */
  actorId?: string | null;
  /** Whose account it was done to. */
  targetId?: string | null;
  sessionId?: string | null;
  ip?: Client["ip"];
  details: AuditDetails[Event];
}

/** The one writer of the audit: within the transaction of what it records, where there is one. */
export const recordAudit = <Event extends AuditEvent>(
  executor: Executor,
  entry: AuditEntry<Event>,
): Promise<void> => insertAuditEvent(executor, entry);
