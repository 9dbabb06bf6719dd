import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createUser, type TestUser } from "../support/factories";
import { newClientAddress } from "../support/e2e/client-address";
import { Visitor } from "../support/e2e/visitor";
import { type LoneInstance, startLoneInstance } from "../support/lone-instance";
import { type MailProvider, startMailProvider } from "../support/mail-provider";
import { runSql } from "../support/records";
import { testSettings } from "../support/settings";

const recoveries = 100;
/** How many are asked for at a time. */
const atOnce = 12;
/** After how many answers the server is killed. */
const kills = [20, 45, 70];
/** For so many answers before, the provider takes letters and says nothing: their sender dies without knowing. */
const silence = 8;

const askedForLetter = "На ваш email отправлена ссылка для восстановления пароля.";

let provider: MailProvider;
let instance: LoneInstance;
beforeAll(async () => {
  provider = await startMailProvider();
  instance = await startLoneInstance(provider);
});
afterAll(async () => {
  await instance.stop();
  await provider.stop();
});

/** Asks once; whether the whole answer came, and said that a letter was sent. */
async function ask({ login, email }: TestUser): Promise<boolean> {
  const visitor = new Visitor(newClientAddress(7), instance.url);
  const answer = await visitor.submit("/recovery", "email", { login, email }).catch(() => null);
  return answer?.body.includes(askedForLetter) ?? false;
}

/** Kills the server as it stands, and starts another. */
async function killInstance(): Promise<void> {
  process.kill(instance.pid, "SIGKILL");
  await instance.ended;
  provider.mood = () => undefined;
  await instance.stop();
  instance = await startLoneInstance(provider);
}

/** All users ask, and ask again where no answer came; meanwhile the server is killed. Returns how many answers were lost. */
async function recoverAll(users: readonly TestUser[]): Promise<number> {
  const [queue, due] = [[...users], [...kills]];
  let [answered, lost] = [0, 0];
  let restarted = Promise.resolve();
  const worker = async () => {
    for (let user = queue.shift(); user; user = queue.shift()) {
      await restarted;
      if (!(await ask(user))) {
        lost += 1;
        queue.push(user);
        continue;
      }
      answered += 1;
      if (answered + silence === due[0]) provider.mood = () => "hang-after-accept";
      if (answered === due[0]) {
        due.shift();
        restarted = killInstance();
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return lost;
}

/** What the scheduler does in time, once leases and waits are over. */
async function sendTheRest(): Promise<void> {
  await runSql(
    sql`update outbox_emails set leased_until = least(leased_until, now() - interval '1 second'), next_attempt_at = least(next_attempt_at, now() - interval '1 second') where status in ('queued', 'sending')`,
  );
  const answer = await fetch(`${instance.url}/api/cron/outbox`, {
    headers: { authorization: `Bearer ${testSettings.CRON_SECRET}` },
  });
  expect(answer.status).toBe(200);
}

/** All that recovery has no business with. */
const accounts = () =>
  runSql(
    sql`select (select json_agg(u order by id) from users u) as users, (select json_agg(h order by id) from password_history h) as history, (select json_agg(r order by user_id, "right") from user_rights r) as rights`,
  );

const column = async (statement: ReturnType<typeof sql>) =>
  (await runSql<{ value: string }>(statement)).map(({ value }) => value);

test(`of ${recoveries} recoveries none is lost or doubled when the server is killed ${kills.length} times`, async () => {
  const users = await Promise.all(Array.from({ length: recoveries }, () => createUser()));
  const before = await accounts();

  expect(await recoverAll(users)).toBeGreaterThan(0);
  expect(await column(sql`select id as value from outbox_emails where status = 'sending'`)).not.toEqual([]);
  await sendTheRest();

  const ids = users.map(({ id }) => id).toSorted();
  expect(await column(sql`select user_id as value from outbox_emails order by user_id`)).toEqual(ids);
  expect(await column(sql`select distinct status as value from outbox_emails`)).toEqual(["sent"]);
  expect(provider.left.toSorted()).toEqual(
    await column(sql`select id as value from outbox_emails order by id`),
  );
  expect(
    await column(
      sql`select t.user_id as value from password_reset_tokens t join outbox_emails o on o.token_id = t.id and o.user_id = t.user_id where t.revoked_at is null and t.used_at is null order by 1`,
    ),
  ).toEqual(ids);
  expect(await column(sql`select user_id as value from password_reset_tokens order by 1`)).toEqual(ids);
  expect(
    await column(
      sql`select target_id as value from audit_events where event = 'recovery.requested' and details->>'repeated' = 'false' order by 1`,
    ),
  ).toEqual(ids);
  expect(await accounts()).toEqual(before);
});
