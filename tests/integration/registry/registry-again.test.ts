import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { logger } from "@/lib/process/log";
import { queueRegistries } from "@/lib/registry/queue-registries";
import { sendRegistryAgain } from "@/lib/registry/send-registry-again";
import { limits } from "@/lib/throttle/limits";
import { createAdministration } from "../../support/administration";
import { createUser } from "../../support/factories";
import { signedIn } from "../../support/orders";
import { listAuditFrom, newClient, runSql } from "../../support/records";
import { createSubscription, dayAgo, listRegistryLetters } from "../../support/registry";

logger().level = "silent";

let admin: CurrentUser;
beforeEach(async () => {
  await runSql(sql`delete from registry_subscriptions`);
  await runSql(sql`delete from outbox_emails`);
  ({ admin } = await createAdministration());
});

const make = (values: Partial<Parameters<typeof createSubscription>[0]> = {}) =>
  createSubscription({ enterpriseId: admin.enterpriseId!, createdBy: admin.id, ...values });

/** What has been put on record from a client. */
const told = async (client: ReturnType<typeof newClient>) =>
  (await listAuditFrom(client)).map(({ event, actor_id, details }) => ({ event, actor_id, details }));

describe("a registry that is sent again", () => {
  test("is a new letter beside the first, on record, and keeps no day from being sent", async () => {
    const id = await make();
    await runSql(sql`update registry_subscriptions set active_since = now() - interval '1 day'`);
    await queueRegistries();
    const client = newClient();
    const sent = await sendRegistryAgain(admin, { id, day: dayAgo(1) }, client);
    expect(sent).toEqual({ ok: true, email: "books@example.test" });
    await sendRegistryAgain(admin, { id, day: dayAgo(400) }, client);
    const days = (await listRegistryLetters()).map(({ day }) => day);
    expect(days).toEqual([dayAgo(400), dayAgo(1), dayAgo(1)]);
    expect(await told(client)).toEqual([
      ...[dayAgo(1), dayAgo(400)].map((day) => ({
        event: "registry.resent",
        actor_id: admin.id,
        details: { email: "books@example.test", day },
      })),
    ]);
  });

  test("is not of a day that goes on in the recipient's zone", async () => {
    const id = await make({ timeZone: "Pacific/Pago_Pago" });
    const day = dayAgo(0, "Pacific/Pago_Pago");
    expect(await sendRegistryAgain(admin, { id, day }, newClient())).toEqual({
      ok: false,
      reason: "not_over",
    });
    expect(await listRegistryLetters()).toEqual([]);
  });

  test("is sent so often an hour, whoever of the enterprise asks", async () => {
    const id = await make();
    const other = signedIn(await createUser({ enterpriseId: admin.enterpriseId }), {
      rights: ["users.manage"],
    });
    const { points } = limits["registry-resend"];
    for (let tries = 0; tries < points; tries += 1)
      expect(
        await sendRegistryAgain(tries % 2 ? admin : other, { id, day: dayAgo(1) }, newClient()),
      ).toMatchObject({
        ok: true,
      });
    expect(await sendRegistryAgain(admin, { id, day: dayAgo(1) }, newClient())).toMatchObject({
      reason: "limited",
    });
    expect(await listRegistryLetters()).toHaveLength(points);
  });
});
