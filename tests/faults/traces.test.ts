import { afterEach, beforeEach, expect, test } from "vitest";
import { newClientAddress } from "../support/e2e/client-address";
import { Visitor } from "../support/e2e/visitor";
import { createUser } from "../support/factories";
import { type LoneInstance, startLoneInstance } from "../support/lone-instance";
import { type MailProvider, startMailProvider } from "../support/mail-provider";
import { type Collector, startCollector } from "../support/otlp-collector";

let collector: Collector;
let provider: MailProvider;
let instance: LoneInstance;
beforeEach(async () => {
  [collector, provider] = [await startCollector(), await startMailProvider()];
  instance = await startLoneInstance(provider, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
});
afterEach(async () => {
  await instance.stop();
  await provider.stop();
  await collector.stop();
});

const newVisitor = () => new Visitor(newClientAddress(5), instance.url);

test("a collector hears what was done and how it ended, the log says in which trace, and nobody hears of whom", async () => {
  const user = await createUser();
  const visitor = newVisitor();
  await visitor.submit("/login", "password", { login: user.login, password: "Wrong2026parol" });
  await visitor.submit("/login", "password", { login: user.login, password: user.password });
  await visitor.ask(`/orders?number=${user.login}&from=2026-11-01&to=2026-11-23`);
  await visitor.ask(`/nowhere/${user.login}`);
  // The first time the provider takes nothing: that is a line of the log.
  provider.mood = () => ({ status: 422, name: "validation_error" });
  await newVisitor().submit("/recovery", "email", { login: user.login, email: user.email });
  await expect.poll(async () => (await instance.logged()).map(({ msg }) => msg)).toContain("mail.failed");
  const link = /https?:\/\/\S+\/reset\/[\w-]+/.exec(provider.received[0]!.body.text)![0];
  const guest = newVisitor();
  await guest.ask(new URL(link).pathname);
  const newPassword = "Grodno2026novy";
  await guest.submit("/reset", "newPassword", { newPassword, repeatPassword: newPassword });

  const told = () => collector.spans().map(({ name, facts }) => [name, facts["cabinet.outcome"]].join(" "));
  await expect
    .poll(told)
    .toEqual(
      expect.arrayContaining([
        "sign_in rejected",
        "sign_in done",
        "recovery.request done",
        "letter.send failed",
        "password.reset done",
        "GET /orders ",
        "GET /reset/[token] ",
        "POST /reset ",
      ]),
    );
  const failed = (await instance.logged()).find(({ msg }) => msg === "mail.failed")!;
  const sending = collector.spans().find(({ name }) => name === "letter.send")!;
  expect(failed.trace_id).toBe(sending.traceId);

  // Each span hangs on one that is told too, or is the first of its trace.
  const ids = new Set(["", ...collector.spans().map(({ spanId }) => spanId)]);
  expect(collector.spans().filter(({ parentSpanId }) => !ids.has(parentSpanId))).toEqual([]);
  expect(told().filter((one) => /^(GET|POST) *$/.test(one))).toEqual([]);

  const heard = collector.bodies.join("\n");
  const longCookies = [...visitor.cookies.values(), ...guest.cookies.values()].filter(
    (value) => value.length > 10,
  );
  expect(longCookies.length).toBeGreaterThan(1);
  const secrets = [
    ...[user.login, user.email, user.password, user.id, newPassword, "Wrong2026parol"],
    ...[new URL(link).pathname.split("/").at(-1)!, "2026-11-01", ...longCookies],
  ];
  expect(secrets.filter((secret) => heard.includes(secret))).toEqual([]);
});

test("a collector that never answers holds up neither a sign-in nor the end of the server", async () => {
  collector.hang();
  const user = await createUser();
  const visitor = newVisitor();
  await visitor.submit("/login", "password", { login: user.login, password: user.password });
  expect((await visitor.ask("/orders")).status).toBe(200);
  await expect.poll(() => collector.bodies.length).toBeGreaterThan(0);
  process.kill(instance.pid, "SIGTERM");
  expect(await instance.ended).toBe(0);
  const events = (await instance.logged()).map(({ msg }) => msg);
  expect(events.filter((event) => event === "traces.not_taken")).toHaveLength(1);
  expect(events.at(-1)).toBe("server.stopped");
});
