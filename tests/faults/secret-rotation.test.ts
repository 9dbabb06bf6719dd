import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { appCode } from "../support/authenticator-app";
import { enrolVisitor } from "../support/e2e/enrol-visitor";
import { type Letter, linkOf } from "../support/e2e/mailbox";
import { newClientAddress } from "../support/e2e/client-address";
import { Visitor } from "../support/e2e/visitor";
import { createUser, type TestUser } from "../support/factories";
import { runSql } from "../support/run-sql";
import { type Stand, startStand } from "../support/topology/stand";

const former = "the-secret-before-the-rotation-of-this-test";
const next = "the-secret-after-the-rotation-of-this-test!";

let stand: Stand;
beforeAll(async () => {
  stand = await startStand({ count: 1, env: { AUTH_SECRET: former } });
}, 60_000);
afterAll(() => stand.stop());

const newVisitor = () => new Visitor(newClientAddress(3));

async function signIn(user: TestUser): Promise<Visitor> {
  const visitor = newVisitor();
  await visitor.signIn(user);
  return visitor;
}

const isIn = async (visitor: Visitor) => (await visitor.ask("/orders")).status === 200;

/** Signs in by password and code; whether that led in. */
async function signInByCode(user: TestUser, secret: string): Promise<boolean> {
  await runSql(sql`update second_factors set last_step = 0 where user_id = ${user.id}`);
  const visitor = newVisitor();
  await visitor.submit("/login", "password", { login: user.login, password: user.password });
  await visitor.submit("/login/code", "code", { code: appCode(secret) });
  return isIn(visitor);
}

/** The link of the newest letter to a user. */
async function linkTo(user: TestUser): Promise<string> {
  const { body } = await newVisitor().ask(`/dev/mailbox.json?to=${encodeURIComponent(user.email)}`);
  const { letters } = JSON.parse(body) as { letters: Letter[] };
  return new URL(linkOf(letters[0]!)).pathname;
}

/** Whether a link leads to the form for a new password. */
async function opens(link: string): Promise<boolean> {
  const visitor = newVisitor();
  await visitor.ask(link);
  return (await visitor.ask("/reset")).body.includes('name="newPassword"');
}

const callCron = (name: string) =>
  newVisitor().ask(`/api/cron/${name}`, { headers: { authorization: `Bearer ${process.env.CRON_SECRET}` } });

test("while AUTH_SECRET changes, whoever is signed in stays, links that were sent or wait work, and so do second factors", async () => {
  const [user, recovering, waiting, careful] = await Promise.all(
    Array.from({ length: 4 }, () => createUser()),
  );
  const before = await signIn(user!);
  const secret = await enrolVisitor(await signIn(careful!), careful!.password);
  await newVisitor().submit("/recovery", "email", { login: recovering!.login, email: recovering!.email });
  await callCron("outbox");
  const sent = await linkTo(recovering!);
  // Queued by the instance of this process, which has the former secret and sends nothing.
  await requestRecovery(
    { login: waiting!.login, email: waiting!.email },
    { ip: "192.0.2.1", userAgent: "Browser of a test" },
  );

  // One release knows the secret to come, the next one uses it: side by side each takes what the other made.
  const knows = await stand.startAnother({ AUTH_SECRET: former, AUTH_SECRET_ACCEPTED: next });
  const uses = await stand.startAnother({ AUTH_SECRET: next, AUTH_SECRET_ACCEPTED: former });
  await stand.balancer.lead([uses.port]);
  const after = await signIn(user!);
  await stand.balancer.lead([knows.port]);
  expect([await isIn(after), await isIn(before)]).toEqual([true, true]);

  await stand.balancer.lead([uses.port]);
  expect([await isIn(after), await isIn(before)]).toEqual([true, true]);
  expect(await opens(sent)).toBe(true);
  await callCron("outbox");
  expect(await opens(await linkTo(waiting!))).toBe(true);
  expect(await signInByCode(careful!, secret)).toBe(true);
  expect(JSON.parse((await callCron("cleanup")).body)).toMatchObject({ resealed: 1 });
  expect(JSON.parse((await callCron("cleanup")).body)).toMatchObject({ resealed: 0 });

  const alone = await stand.startAnother({ AUTH_SECRET: next });
  await stand.balancer.lead([alone.port]);
  expect([await isIn(after), await isIn(before)]).toEqual([true, false]);
  expect(await signInByCode(careful!, secret)).toBe(true);
  expect(await opens(sent)).toBe(true);
});
