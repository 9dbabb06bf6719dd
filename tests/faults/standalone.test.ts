import { cp } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standalone } from "@/scripts/lib/build.mjs";
import { start } from "@/scripts/lib/child.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { clientAddressHeader, newClientAddress } from "../support/e2e/client-address";
import { Visitor } from "../support/e2e/visitor";
import { createUser } from "../support/factories";
import { makeFolder } from "../support/topology/temporary-folder";
import { untilListening } from "../support/topology/until-listening";

let stop: (() => Promise<void>)[] = [];
let origin = "";

beforeAll(async () => {
  const { folder, remove } = await makeFolder("standalone");
  await cp(standalone, folder, { recursive: true, verbatimSymlinks: true });
  const port = await findFreePort();
  origin = `http://localhost:${port}`;
  const env = { APP_URL: origin, CLIENT_IP_HEADER: clientAddressHeader, HOSTNAME: "127.0.0.1" };
  const server = start(process.execPath, [path.join(folder, "server.js")], {
    // Nothing of this project's folder is within reach.
    cwd: folder,
    env: { ...env, PORT: String(port), NODE_ENV: "production", NODE_PATH: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  stop = [server.stop, remove];
  await untilListening(port, "The server");
});
afterAll(async () => {
  for (const end of stop) await end();
});

test("the built server runs from a folder of its own: a sign-in checks a password, pages have their styles and pictures", async () => {
  const user = await createUser();
  const visitor = new Visitor(newClientAddress(4), origin);
  const wrong = await visitor.submit("/login", "password", { login: user.login, password: "Wrong2026parol" });
  expect(wrong.status).toBe(200);
  await visitor.submit("/login", "password", { login: user.login, password: user.password });
  const orders = await visitor.ask("/orders");
  expect(orders.status).toBe(200);
  const style = /\/_next\/static\/[^"]+\.css/.exec(orders.body)![0];
  const answers = await Promise.all([visitor.ask(style), visitor.ask("/icon-test.svg")]);
  expect(answers.map(({ status, headers }) => [status, headers.get("content-type")])).toEqual([
    [200, "text/css; charset=UTF-8"],
    [200, "image/svg+xml"],
  ]);
});
