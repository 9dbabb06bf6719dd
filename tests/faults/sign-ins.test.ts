import { afterAll, beforeAll, expect, test } from "vitest";
import { createUser, usualPassword } from "../support/factories";
import { newClientAddress } from "../support/e2e/client-address";
import { Visitor } from "../support/e2e/visitor";
import { inTurns } from "../support/topology/in-turns";
import { type Stand, startStand } from "../support/topology/stand";

let stand: Stand;
beforeAll(async () => {
  stand = await startStand({ count: 3 });
}, 60_000);
afterAll(() => stand.stop());

test("500 sign-ins, 64 at a time, on three instances with ten connections: every one leads in", async () => {
  const users = await Promise.all(Array.from({ length: 500 }, () => createUser()));
  const outcomes = await inTurns(users, 64, async ({ login }) => {
    const visitor = new Visitor(newClientAddress(1));
    const answer = await visitor.signIn({ login, password: usualPassword });
    const page = await visitor.ask("/orders");
    return [answer.status, answer.headers.get("location"), page.status];
  });
  const led = process.env.APP_URL;
  expect(outcomes.filter(([, leads]) => leads !== led)).toEqual([]);
  expect(new Set(outcomes.map(([, , status]) => status))).toEqual(new Set([200]));
});
