import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { listBuiltActions } from "../support/e2e/built-actions";
import { callForm } from "../support/e2e/call-form";
import { newClientAddress } from "../support/e2e/client-address";
import { expect, test } from "../support/e2e/test";
import { type Answer, Visitor } from "../support/e2e/visitor";
import { createUser, type TestUser } from "../support/factories";

/*
 * Two servers on one database, as behind a platform that shares requests out between them. One is the server of
 * all tests, the other is this file's own and is started anew in between.
 */

test.describe.configure({ mode: "default" });

const wrong = "Wrong2026x";
const first = () => process.env.APP_URL!;

const startSecond = async () => {
  const port = await findFreePort();
  const server = await startServer({
    command: "start",
    port,
    env: { DATABASE_URL: process.env.DATABASE_URL! },
  });
  return { url: `http://127.0.0.1:${port}`, stop: server.stop };
};

let second: Awaited<ReturnType<typeof startSecond>>;
test.beforeAll(async () => {
  second = await startSecond();
});
test.afterAll(() => second.stop());

const visit = (server: string, address: string) => new Visitor(address, server, process.env.APP_URL);
const newAddress = () => newClientAddress(test.info().workerIndex);
const send = (visitor: Visitor, { login, password }: { login: string; password: string }) =>
  callForm(
    visitor,
    listBuiltActions().find(({ name }) => name === "loginAction")!,
    { login, password },
  );
const codeOf = ({ body }: Answer) => /"code":"(\w+)"/.exec(body)?.[1];

/** A hundred at once, fifty at each server; the codes of their answers. */
async function sendHundred(of: (at: number) => { login: string; address: string }): Promise<unknown[]> {
  const answers = Array.from({ length: 100 }, (_none, at) => {
    const { login, address } = of(at);
    return send(visit(at % 2 ? second.url : first(), address), { login, password: wrong });
  });
  return (await Promise.all(answers)).map(codeOf);
}

const isLet = async (server: string, user: TestUser, address = newAddress()) =>
  codeOf(await send(visit(server, address), user)) === undefined;

test("a hundred wrong passwords for one login, fifty at each server: ten are evaluated, and the lock outlives a restart", async ({
  user,
  sql,
}) => {
  const codes = await sendHundred(() => ({ login: user.login, address: newAddress() }));
  expect(codes.filter((code) => code === "rejected")).toHaveLength(10);
  expect(codes.filter((code) => code === "limited")).toHaveLength(90);
  const rows = await sql`
    select event, count(*)::int as count from audit_events where target_id = ${user.id} group by event order by event`;
  expect(rows).toEqual([
    { event: "sign_in.failed", count: 10 },
    // One line for all of a minute's refusals, whichever server gave them.
    { event: "sign_in.limited", count: 1 },
  ]);

  expect(await isLet(first(), user)).toBe(false);
  expect(await isLet(second.url, user)).toBe(false);
  await second.stop();
  second = await startSecond();
  expect(await isLet(second.url, user)).toBe(false);
  expect(await isLet(second.url, await createUser())).toBe(true);
});

test("a hundred wrong passwords from one address, fifty at each server: thirty are evaluated, and the address is shut out of both", async ({
  clientAddress,
  user,
  sql,
}) => {
  const codes = await sendHundred((at) => ({ login: `nobody_${at}`, address: clientAddress }));
  expect(codes.filter((code) => code === "rejected")).toHaveLength(30);
  const [row] = await sql`
    select count(*)::int as count from audit_events where event = 'sign_in.failed' and ip = ${clientAddress}`;
  expect(row).toEqual({ count: 30 });
  for (const server of [first(), second.url]) {
    expect(await isLet(server, user, clientAddress)).toBe(false);
    expect(await isLet(server, user)).toBe(true);
  }
});

test("recoveries of an address at one server count at the other", async ({ clientAddress, user }) => {
  const action = listBuiltActions().find(({ name }) => name === "recoveryAction")!;
  const ask = async (server: string, login: string) =>
    codeOf(await callForm(visit(server, clientAddress), action, { login, email: user.email }));
  for (let time = 0; time < 5; time += 1) expect(await ask(first(), `nobody_${time}`)).toBe("rejected");
  expect(await ask(second.url, user.login)).toBe("limited");
});
