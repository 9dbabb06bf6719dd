import { once } from "node:events";
import { connect } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { createUser } from "../support/factories";
import { Visitor } from "../support/e2e/visitor";
import { type LoneInstance, startLoneInstance } from "../support/lone-instance";
import { type MailProvider, type Mood, startMailProvider } from "../support/mail-provider";
import { runSql } from "../support/records";

let provider: MailProvider;
let instance: LoneInstance;
beforeAll(async () => {
  provider = await startMailProvider();
});
afterAll(() => provider.stop());
beforeEach(async () => {
  provider.reset();
  await runSql(sql`delete from outbox_emails`);
  instance = await startLoneInstance(provider);
});
afterEach(() => instance.stop());

/** Something to be let go later. */
function gate<Value>(): { opened: Promise<Value>; open: (value: Value) => void } {
  let open!: (value: Value) => void;
  const opened = new Promise<Value>((resolve) => (open = resolve));
  return { opened, open };
}

const askForLetter = ({ login, email }: { login: string; email: string }) =>
  new Visitor("10.1.1.1", instance.url).submit("/recovery", "email", { login, email });

const askedForLetter = "На ваш email отправлена ссылка для восстановления пароля.";

/** Sends SIGTERM, and waits until the server says that it has come. */
async function tellToStop(): Promise<void> {
  process.kill(instance.pid, "SIGTERM");
  await expect.poll(events).toContain("server.stopping");
}

const events = async () => (await instance.logged()).map(({ msg }) => msg);

const connectionRefused = async () => {
  const socket = connect(instance.port, "127.0.0.1");
  return once(socket, "connect").then(
    () => false,
    (fault: NodeJS.ErrnoException) => fault.code === "ECONNREFUSED",
  );
};

/** Those who wait for a row that is held. */
const waiting = () =>
  runSql(
    sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );

const letters = () =>
  runSql(sql`select status, attempts, last_error, leased_until from outbox_emails order by id`);

describe("a server that is told to stop", () => {
  test("answers what it was asked, takes no more, and leaves the letter to another", async () => {
    const user = await createUser();
    const [held, release] = [gate<void>(), gate<void>()];
    const holding = db().transaction(async (tx) => {
      await tx.execute(sql`select 1 from users where id = ${user.id} for update`);
      held.open();
      await release.opened;
    });
    await held.opened;
    const answer = askForLetter(user);
    await expect.poll(waiting).toHaveLength(1);
    await tellToStop();
    await expect.poll(connectionRefused).toBe(true);
    release.open();
    await holding;
    const { status, body, headers } = await answer;
    expect([status, headers.get("connection")]).toEqual([200, "close"]);
    expect(body).toContain(askedForLetter);
    expect(await instance.ended).toBe(0);
    expect((await events()).slice(-2)).toEqual(["server.stopping", "server.stopped"]);
    expect(provider.received).toEqual([]);
    expect(await letters()).toEqual([
      { status: "queued", attempts: 0, last_error: null, leased_until: null },
    ]);
  });

  test("hears what a slow provider says of a letter", async () => {
    const said = gate<Mood>();
    provider.mood = () => said.opened;
    await askForLetter(await createUser());
    await expect.poll(() => provider.received.length).toBe(1);
    await tellToStop();
    await expect.poll(connectionRefused).toBe(true);
    said.open(undefined);
    expect(await instance.ended).toBe(0);
    expect(await letters()).toEqual([{ status: "sent", attempts: 1, last_error: null, leased_until: null }]);
  });

  test("waits neither for a provider that never answers nor for clients that never go", async () => {
    provider.mood = () => "hang";
    await askForLetter(await createUser());
    const silent = connect(instance.port, "127.0.0.1").on("error", () => undefined);
    await once(silent, "connect");
    await expect.poll(() => provider.received.length).toBe(1);
    await tellToStop();
    expect(await instance.ended).toBe(0);
    expect(await letters()).toEqual([
      { status: "queued", attempts: 1, last_error: "no_answer", leased_until: null },
    ]);
  });
});
