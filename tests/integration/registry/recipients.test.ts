import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { logger } from "@/lib/process/log";
import { changeSubscription } from "@/lib/registry/change-subscription";
import { findSubscription, listSubscriptions } from "@/lib/registry/find-subscriptions";
import { queueRegistries } from "@/lib/registry/queue-registries";
import type { RecipientInput } from "@/lib/registry/recipient-input";
import { sendRegistryAgain } from "@/lib/registry/send-registry-again";
import { mostRecipients, subscribe } from "@/lib/registry/subscribe";
import { createAdministration } from "../../support/administration";
import { listAuditFrom, newClient, runSql } from "../../support/records";
import { createSubscription, dayAgo, listRegistryLetters } from "../../support/registry";

logger().level = "silent";

let admin: CurrentUser;
let neighbour: CurrentUser;
let staff: CurrentUser;
beforeEach(async () => {
  await runSql(sql`delete from registry_subscriptions`);
  await runSql(sql`delete from outbox_emails`);
  ({ admin, neighbour, staff } = await createAdministration());
});

const wanted: RecipientInput = {
  ...{ email: "books@example.test", locale: "be", selection: "successful", timeZone: "Europe/Minsk" },
  decimalMark: "comma",
};

const make = (values: Partial<Parameters<typeof createSubscription>[0]> = {}) =>
  createSubscription({ enterpriseId: admin.enterpriseId!, createdBy: admin.id, ...values });

/** What has been put on record from a client. */
const told = async (client: ReturnType<typeof newClient>) =>
  (await listAuditFrom(client)).map(({ event, actor_id, details }) => ({ event, actor_id, details }));

describe("a recipient", () => {
  test("is named once, whatever the case of the address, and put on record", async () => {
    const client = newClient();
    expect(await subscribe(admin, wanted, client)).toEqual({ ok: true });
    const again = { ...wanted, email: "BOOKS@example.test" };
    expect(await subscribe(admin, again, client)).toEqual({ ok: false, reason: "email_taken" });
    expect(await subscribe(neighbour, wanted, newClient())).toEqual({ ok: true });
    expect(await listSubscriptions(admin)).toMatchObject([{ ...wanted, active: true, lastDay: null }]);
    expect(await told(client)).toEqual([
      { event: "registry.subscribed", actor_id: admin.id, details: wanted },
    ]);
  });

  test("is told of days from the one on which it was named", async () => {
    await subscribe(admin, wanted, newClient());
    expect(await queueRegistries()).toEqual({ queued: 0, failed: 0 });
  });

  test("beyond the most an enterprise may have is refused, though many are named at once", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: mostRecipients + 3 }, (_, at) =>
        subscribe(admin, { ...wanted, email: `${at}@example.test` }, newClient()),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(mostRecipients);
    expect(outcomes).toContainEqual({ ok: false, reason: "too_many" });
  });

  test("changes only as it was read, and the change is on record", async () => {
    const id = await make();
    const client = newClient();
    const change = { ...wanted, id, version: 1, active: true };
    expect(await changeSubscription(admin, change, client)).toEqual({ ok: true });
    const late = { ...change, email: "late@example.test" };
    expect(await changeSubscription(admin, late, client)).toEqual({ ok: false, reason: "changed_meanwhile" });
    expect(await findSubscription(admin, id)).toMatchObject({ ...wanted, version: 2 });
    expect(await told(client)).toEqual([
      {
        event: "registry.changed",
        actor_id: admin.id,
        details: {
          email: wanted.email,
          changes: {
            locale: { before: "ru", after: "be" },
            selection: { before: "all", after: "successful" },
          },
        },
      },
    ]);
    await make({ email: "other@example.test" });
    expect(
      await changeSubscription(admin, { ...change, version: 2, email: "Other@example.test" }, client),
    ).toEqual({ ok: false, reason: "email_taken" });
  });

  test("that is switched on again is sent no day of the time between", async () => {
    const id = await make();
    const change = { ...wanted, id };
    await changeSubscription(admin, { ...change, version: 1, active: false }, newClient());
    expect(await queueRegistries()).toEqual({ queued: 0, failed: 0 });
    await changeSubscription(admin, { ...change, version: 2, active: true }, newClient());
    expect(await queueRegistries()).toEqual({ queued: 0, failed: 0 });
  });

  test("of another enterprise is not there, and staff without an enterprise have none", async () => {
    const id = await make();
    const change = { ...wanted, id, version: 1, active: false };
    for (const stranger of [neighbour, staff]) {
      expect(await listSubscriptions(stranger)).toEqual([]);
      expect(await findSubscription(stranger, id)).toBeNull();
      const unknown = { ok: false, reason: "unknown_subscription" };
      expect(await changeSubscription(stranger, change, newClient())).toEqual(unknown);
      expect(await sendRegistryAgain(stranger, { id, day: dayAgo(1) }, newClient())).toEqual(unknown);
    }
    expect(await subscribe(staff, wanted, newClient())).toEqual({ ok: false, reason: "no_enterprise" });
    expect(await findSubscription(admin, id)).toMatchObject({ active: true, version: 1 });
    expect(await listRegistryLetters()).toEqual([]);
  });
});
