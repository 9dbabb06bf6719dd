import "server-only";
import { closeInspected, type Inspected, openInspected } from "@/db/inspect/open";
import { findServer, type Server } from "@/db/inspect/server";
import { askAboutResendKey, type KeyAnswer } from "@/lib/mail/transports/resend-key";
import { withPatience } from "@/lib/process/with-patience";
import { explainFault } from "./explain-fault";

/** A database that was asked who is there. */
export type Reached = { sql: Inspected; server: Server } | { reason: string };

/** What checks look at. Each thing is asked once, by whichever check comes first. */
export interface Surroundings {
  given: Readonly<Record<string, string | undefined>>;
  /** At DATABASE_MIGRATION_URL, else at DATABASE_URL. */
  direct: () => Promise<Reached>;
  /** At DATABASE_URL, as the application does. */
  application: () => Promise<Reached>;
  /** Null where letters do not go through the provider. */
  mailProvider: () => Promise<KeyAnswer | null>;
  /** Our clock, in milliseconds since 1970. */
  now: () => number;
  /** Milliseconds: whatever says nothing for longer is taken to hang. */
  patienceMs: number;
  close: () => Promise<void>;
}

/** Whether both addresses of the database are one. */
export const isOneAddress = ({ given }: Pick<Surroundings, "given">) =>
  !given.DATABASE_MIGRATION_URL || given.DATABASE_MIGRATION_URL === given.DATABASE_URL;

const once = <Value>(make: () => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
};

/** @param given settings, as in `process.env`; blank ones count as absent */
export function lookAround(
  settings: Readonly<Record<string, string | undefined>>,
  { now, patienceMs }: Pick<Surroundings, "now" | "patienceMs">,
): Surroundings {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value?.trim()));
  const open: Inspected[] = [];
  const reach = async (url: string | undefined): Promise<Reached> => {
    if (!url) return { reason: "there is no address" };
    try {
      const sql = openInspected(url);
      open.push(sql);
      const server = await withPatience(findServer(sql), null, patienceMs);
      return server ? { sql, server } : { reason: "it does not answer" };
    } catch (fault) {
      return { reason: explainFault(fault) };
    }
  };
  const application = once(() => reach(given.DATABASE_URL));
  return {
    given,
    now,
    patienceMs,
    application,
    direct: isOneAddress({ given }) ? application : once(() => reach(given.DATABASE_MIGRATION_URL)),
    mailProvider: once(async () =>
      given.RESEND_API_KEY && given.MAIL_TRANSPORT !== "mailbox"
        ? askAboutResendKey(given.RESEND_API_KEY, given.RESEND_BASE_URL, patienceMs).catch(() => ({
            ...{ accepted: null, reason: "", domains: null, answeredAt: null },
          }))
        : null,
    ),
    close: async () => {
      await Promise.all(open.map((sql) => closeInspected(sql).catch(() => undefined)));
    },
  };
}
