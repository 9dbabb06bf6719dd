import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { sendLink } from "@/lib/auth/send-link";
import type { Sent, Transport } from "@/lib/mail/transports/transport";
import type { Letter } from "@/lib/outbox/letter";
import { queueLetter } from "@/lib/outbox/queue-letter";
import type { TestUser } from "./factories";
import { runSql } from "./run-sql";

/** A transport that keeps what it is given and answers as it is told. */
export function recorder(
  answer: (letter: Letter) => Sent | Promise<Sent> = () => ({ ok: true, providerId: "p1" }),
) {
  const letters: Letter[] = [];
  const transport: Transport = {
    send: async (letter) => {
      letters.push(letter);
      return answer(letter);
    },
  };
  return { letters, transport };
}

/** What a provider answers that has a fault. */
export const unavailable: Sent = { ok: false, permanent: false, reason: "http_500" };

/** A letter without a link, due now. */
export const queueNotice = (user: TestUser) =>
  db().transaction((tx) =>
    queueLetter(tx, { kind: "password-changed", userId: user.id, toAddress: user.email, locale: "ru" }),
  );

/** A letter with a link, due now. */
export const queueRecovery = (user: TestUser) =>
  db().transaction((tx) => sendLink(tx, "recovery", { id: user.id, email: user.email, locale: "en" }));

/** The letters there are, as their rows tell of them, in order. */
export const rows = () =>
  runSql<{
    status: string;
    attempts: number;
    last_error: string | null;
    provider_id: string | null;
    wait: number;
  }>(
    sql`select status, attempts, last_error, provider_id, extract(epoch from next_attempt_at - now())::float8 as wait, sent_at, leased_until from outbox_emails order by created_at, id`,
  );

/** Lets waiting letters and leases fall due. */
export const passTime = () =>
  runSql(
    sql`update outbox_emails set next_attempt_at = now() - interval '1 second', leased_until = case when leased_until is not null then now() - interval '1 second' end where status in ('queued', 'sending')`,
  );
