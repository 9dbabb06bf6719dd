import { sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { isStopping } from "@/lib/process/stopping";
import { createUser } from "../../support/factories";
import { runSql } from "../../support/records";

vi.mock("@/lib/process/stopping", () => ({ isStopping: vi.fn() }));

const send = vi.fn(async () => ({ ok: true as const }));

beforeEach(async () => {
  send.mockClear();
  await runSql(sql`delete from outbox_emails`);
  const { id, email } = await createUser();
  await db().transaction((tx) =>
    queueLetter(tx, { kind: "password-changed", userId: id, toAddress: email, locale: "ru" }),
  );
});

const letters = () => runSql(sql`select status, attempts, leased_until from outbox_emails`);
const untouched = [{ status: "queued", attempts: 0, leased_until: null }];

test("a process that is stopping takes no letter", async () => {
  vi.mocked(isStopping).mockReturnValue(true);
  expect(await deliverOutbox({ send })).toEqual({ sent: 0, failed: 0, postponed: 0 });
  expect(send).not.toHaveBeenCalled();
  expect(await letters()).toEqual(untouched);
});

test("a letter that was taken and not handed over is given back as it was, due at once", async () => {
  vi.mocked(isStopping).mockReturnValueOnce(false).mockReturnValue(true);
  expect(await deliverOutbox({ send })).toEqual({ sent: 0, failed: 0, postponed: 0 });
  expect(send).not.toHaveBeenCalled();
  expect(await letters()).toEqual(untouched);
  vi.mocked(isStopping).mockReturnValue(false);
  expect(await deliverOutbox({ send })).toEqual({ sent: 1, failed: 0, postponed: 0 });
});
