/* eslint-disable max-lines -- the samples of deploy/, which are tried together as they are served together */
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { start } from "@/scripts/lib/child.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { examineLines, lineOf } from "../support/doctor";
import { startPgBouncer } from "../support/topology/pgbouncer";
import { sampleOfNginx } from "../support/topology/nginx-sample";
import { makeFolder } from "../support/topology/temporary-folder";
import { untilListening } from "../support/topology/until-listening";

const execute = promisify(execFile);

describe("nginx as deploy/ has it", () => {
  const died: (string | undefined)[] = [];
  const instances: Server[] = [];
  let base = "";
  let folder = "";
  const stops: (() => Promise<unknown>)[] = [];

  /** Stands for the product: tells what it was sent, and dies of /die after it has read the request. */
  const startInstance = async () => {
    const server = createServer((request, response) => {
      if (request.url === "/die") {
        died.push(request.method);
        return request.resume().once("end", () => request.socket.destroy());
      }
      const isFile = request.url?.startsWith("/_next/static/");
      response.writeHead(isFile ? 404 : 200, { "Content-Type": "application/json" });
      return response.end(JSON.stringify(request.headers));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    instances.push(server);
    return (server.address() as AddressInfo).port;
  };

  beforeAll(async () => {
    const made = await makeFolder("nginx-sample");
    folder = made.folder;
    await mkdir(path.join(folder, "assets/_next/static"), { recursive: true });
    await writeFile(path.join(folder, "assets/_next/static/old.js"), "old()");
    await execute("chmod", ["-R", "a+rX", folder]);
    const port = await findFreePort();
    // The third has been stopped: connections to it are refused.
    const ports = [await startInstance(), await startInstance(), await findFreePort()];
    const file = path.join(folder, "nginx.conf");
    await writeFile(file, await sampleOfNginx(folder, port, ports));
    const nginx = start("nginx", ["-c", file, "-e", path.join(folder, "error.log")]);
    await untilListening(port, "nginx");
    base = `http://127.0.0.1:${port}`;
    stops.push(nginx.stop, made.remove);
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  test("an instance that is not there costs nobody anything", async () => {
    for (let at = 0; at < 6; at += 1)
      for (const init of [{}, { method: "POST", body: "a=b" }])
        expect((await fetch(`${base}/orders`, init)).status).toBe(200);
  });

  test("a page is asked for again where an instance died of it, a form never", async () => {
    died.length = 0;
    expect((await fetch(`${base}/die`, { method: "POST", body: "a=b" })).status).toBe(503);
    expect(died).toEqual(["POST"]);
    expect((await fetch(`${base}/die`)).status).toBe(503);
    expect(died).toEqual(["POST", "GET", "GET"]);
  });

  test("the visitor's address is nginx's word, the host the visitor's", async () => {
    const forged = { "X-Real-IP": "203.0.113.6", "X-Forwarded-For": "203.0.113.6" };
    const sent = await (await fetch(`${base}/orders`, { headers: forged })).json();
    expect(sent).toMatchObject({
      "x-real-ip": "127.0.0.1",
      "x-forwarded-for": "127.0.0.1",
      host: new URL(base).host,
    });
  });

  test("a file of another release is there, and one of none is not", async () => {
    const old = await fetch(`${base}/_next/static/old.js`);
    expect([old.status, await old.text(), old.headers.get("x-content-type-options")]).toEqual([
      200,
      "old()",
      "nosniff",
    ]);
    expect((await fetch(`${base}/_next/static/none.js`)).status).toBe(404);
  });

  test("what nginx refuses by itself has the headers of every answer", async () => {
    const malformed = await fetch(`${base}/%`);
    expect([malformed.status, malformed.headers.get("cache-control")]).toEqual([400, "no-store"]);
    expect(malformed.headers.get("content-security-policy")).toContain("default-src 'none'");
    const tooLarge = await fetch(`${base}/orders`, { method: "POST", body: "a".repeat(12_000_000) });
    expect([tooLarge.status, tooLarge.headers.get("x-content-type-options")]).toEqual([413, "nosniff"]);
    expect((await fetch(`${base}/refused-by-nginx`)).headers.get("content-type")).toContain("json");
  });

  test("without any instance the answer is 503, and no log has a letter's link or a filter", async () => {
    await fetch(`${base}/reset/a-letters-link`);
    await fetch(`${base}/orders?email=somebody`);
    await Promise.all(instances.map((server) => new Promise((resolve) => server.close(resolve))));
    for (const address of ["/reset/a-letters-link", "/orders?email=somebody"]) {
      const answer = await fetch(`${base}${address}`);
      expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control")]).toEqual(
        [...[503, "10", "no-store"]],
      );
      expect(await answer.text()).toContain("Сервис временно недоступен");
    }
    const logs = await Promise.all(
      ["cabinet-live.log", "cabinet-live.error.log", "error.log"].map((name) =>
        readFile(path.join(folder, name), "utf8"),
      ),
    );
    expect(logs.join()).toContain('"GET /reset/..." 503');
    expect(logs.join()).not.toMatch(/a-letters-link|somebody/);
  });
});

test("PgBouncer as deploy/ has it serves the application, and migrations are told to go past it", async () => {
  const direct = process.env.DATABASE_URL!;
  const pooler = await startPgBouncer(direct, 5);
  try {
    const pooled = pooler.url;
    const lines = await examineLines({ DATABASE_URL: pooled, DATABASE_MIGRATION_URL: direct });
    expect(lineOf(lines, "database, as the application")).toMatch(/^ok .* a pooler in transaction mode$/);
    expect(lineOf(lines, "database, directly")).toMatch(/^ok/);
    const past = await examineLines({
      DATABASE_URL: pooled,
      DATABASE_MIGRATION_URL: pooled.replace("127.0.0.1", "localhost"),
    });
    expect(lineOf(past, "database, directly")).toMatch(/^failed .* behind a transaction-mode pooler/);
    const unknown = await examineLines({ DATABASE_URL: pooled.replace(/\/\w+$/, "/cabinet_none") });
    expect(lineOf(unknown, "database, as the application")).toMatch(/^failed .* the pooler refused/);
  } finally {
    await pooler.stop();
  }
});

const hasSystemd = await execute("systemd-analyze", ["--version"]).then(
  () => true,
  () => false,
);

test.runIf(hasSystemd)("systemd finds nothing wrong with the units", async () => {
  const { folder, remove } = await makeFolder("units");
  const units = {
    "cabinet@.service": "cabinet-live@3001.service",
    "cabinet-cron@.service": "cabinet-cron-live@.service",
    "cabinet-cron@outbox.timer": "cabinet-cron-live@outbox.timer",
    "cabinet-cron@registries.timer": "cabinet-cron-live@registries.timer",
    "cabinet-cron@cleanup.timer": "cabinet-cron-live@cleanup.timer",
  };
  for (const [sample, name] of Object.entries(units))
    await writeFile(
      path.join(folder, name),
      // Node may be elsewhere here.
      (await readFile(`deploy/systemd/${sample}`, "utf8")).replace("/usr/bin/node", process.execPath),
    );
  const files = Object.values(units)
    .filter((name) => !name.includes("@."))
    .map((name) => path.join(folder, name));
  const { stderr } = await execute("systemd-analyze", ["verify", ...files], {
    env: { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:` },
  });
  expect(stderr.split("\n").filter((line) => line.includes("cabinet"))).toEqual([]);
  await remove();
});
