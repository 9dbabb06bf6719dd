import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { GET } from "@/app/api/cron/registries/route";
import { logger } from "@/lib/process/log";
import { catchUpDays, queueRegistries, dueDays } from "@/lib/registry/queue-registries";
import { createEnterprise, createMerchant, createUser } from "../../support/factories";
import { createOperation, createOrder } from "../../support/orders";
import { runSql } from "../../support/records";
import { createSubscription, dayAgo, listRegistryLetters } from "../../support/registry";
import { testSettings } from "../../support/settings";

logger().level = "silent";

let enterpriseId: string;
let createdBy: string;
beforeEach(async () => {
  await runSql(sql`delete from registry_subscriptions`);
  await runSql(sql`delete from outbox_emails`);
  enterpriseId = await createEnterprise();
  createdBy = (await createUser({ enterpriseId })).id;
});

const answerTo = () =>
  GET(
    new Request("http://localhost:3000/api/cron/registries", {
      headers: { authorization: `Bearer ${testSettings.CRON_SECRET}` },
    }),
  );

async function call(): Promise<{ queued: number; failed: number }> {
  const response = await answerTo();
  expect(response.status).toBe(200);
  return (await response.json()) as { queued: number; failed: number };
}

const since = (day: string, timeZone = "Europe/Minsk") =>
  runSql(
    sql`update registry_subscriptions set active_since = (${day}::date + time '12:00') at time zone ${timeZone}`,
  );

test("ten calls at once queue each recipient's day once", async () => {
  for (const email of ["a@example.test", "b@example.test"])
    await createSubscription({ enterpriseId, createdBy, email });
  await since(dayAgo(2));
  const answers = await Promise.all(Array.from({ length: 10 }, () => queueRegistries()));
  expect(answers.reduce((sum, { queued }) => sum + queued, 0)).toBe(4);
  expect((await listRegistryLetters()).map(({ to_address, day }) => [to_address, day])).toEqual(
    ["a@example.test", "b@example.test"].flatMap((to) => [
      [to, dayAgo(2)],
      [to, dayAgo(1)],
    ]),
  );
  expect(await call()).toEqual({ queued: 0, failed: 0 });
});

test("a day that nobody queued is made up for within a week, and none before the recipient was named", async () => {
  const id = await createSubscription({ enterpriseId, createdBy });
  await call();
  expect((await listRegistryLetters()).map(({ day }) => day)).toEqual(
    Array.from({ length: catchUpDays }, (_, at) => dayAgo(catchUpDays - at)),
  );
  await runSql(sql`delete from registry_sendings where subscription_id = ${id}`);
  await runSql(sql`delete from outbox_emails`);
  await since(dayAgo(0));
  expect(await call()).toEqual({ queued: 0, failed: 0 });
});

test("the day ends by the recipient's clock, on both sides of the date line", () => {
  const at = (now: string, timeZone: string) =>
    dueDays({
      timeZone,
      now: new Date(now),
      activeSince: new Date("2026-03-27T12:00:00Z"),
      sentDays: ["2026-03-27"],
    });
  expect(at("2026-03-29T10:30:00Z", "Pacific/Kiritimati")).toEqual(["2026-03-28", "2026-03-29"]);
  expect(at("2026-03-29T10:30:00Z", "Pacific/Pago_Pago")).toEqual([]);
  // The hour in which Berlin's clocks go forward, and the last of a day of 23 hours.
  expect(at("2026-03-29T21:59:59Z", "Europe/Berlin")).toEqual(["2026-03-28"]);
  expect(at("2026-03-29T22:00:00Z", "Europe/Berlin")).toEqual(["2026-03-28", "2026-03-29"]);
});

test("one who is switched off gets nothing", async () => {
  await createSubscription({ enterpriseId, createdBy, active: false });
  expect(await call()).toEqual({ queued: 0, failed: 0 });
});

test("a recipient whose day cannot be read holds up no other, makes the run a failed one, and loses no day", async () => {
  const broken = await createSubscription({ enterpriseId, createdBy, email: "a@example.test" });
  await runSql(sql`update registry_subscriptions set time_zone = 'Nowhere/Land' where id = ${broken}`);
  await createSubscription({ enterpriseId, createdBy, email: "b@example.test" });
  await runSql(sql`update registry_subscriptions set active_since = now() - interval '1 day'`);
  expect(await answerTo()).toMatchObject({ status: 500 });
  expect(await runSql(sql`select last_error from scheduled_jobs where name = 'registries'`)).toEqual([
    { last_error: "partly_failed" },
  ]);
  await runSql(sql`update registry_subscriptions set time_zone = 'UTC' where id = ${broken}`);
  expect(await call()).toEqual({ queued: 1, failed: 0 });
});

test("what was queued is told with its letter and its count", async () => {
  const merchant = await createMerchant(enterpriseId);
  const beganAt = new Date(`${dayAgo(1)}T12:00:00Z`);
  const order = await createOrder(merchant, { orderedAt: beganAt });
  await createOperation(order.id, { beganAt });
  await createOperation(order.id, { beganAt, number: 2, state: "Failed" });
  await createSubscription({ enterpriseId, createdBy, selection: "successful" });
  await since(dayAgo(1));
  await call();
  const [letter] = await listRegistryLetters();
  expect(await runSql(sql`select day::text, count, outbox_id from registry_sendings`)).toEqual([
    { day: dayAgo(1), count: 1, outbox_id: letter!.id },
  ]);
});
