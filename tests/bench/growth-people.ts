import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { closeDatabase } from "@/db/client";
import { hashPassword } from "@/lib/auth/password";
import { stopChildren } from "@/scripts/lib/child.mjs";
import { answerInTurn, timeAnswer, warmUps } from "../support/bench/answer-in-turn";
import { askInTurn } from "../support/bench/ask-in-turn";
import { applyBenchSettings, type GrownCabinet, startCabinets } from "../support/bench/grown-cabinets";
import { missedBy } from "../support/bench/growth";
import { insertManyUsers } from "../support/bench/many-users";
import { type Prepared, sendAll } from "../support/bench/requests";
import { isIn, preparing, prepareSignIns } from "../support/bench/sign-ins";
import { openSizes, type Size, within } from "../support/bench/sizes";
import { userQuestions } from "../support/bench/user-questions";
import { newClientAddress } from "../support/e2e/client-address";
import { Visitor } from "../support/e2e/visitor";
import { createUser, type TestUser, usualPassword } from "../support/factories";

/*
 * What signing in, asking for a link and the administrator's list of users take with ten thousand users, a hundred
 * thousand and a million, each of whom has signed in before: by the clock of whoever waits for the answer, and by that
 * of the database alone.
 */

const people = 40;
const pages = 7;
/** Issued as a goal: how many times longer with a million than with ten thousand. */
const most = 1.2;
/** Between two looks at whether a letter has left, in milliseconds. */
const intervalMs = 5;

applyBenchSettings();
let sizes: Size[] = [];
try {
  const passwordHash = await hashPassword(usualPassword);
  sizes = await openSizes((database, rows) => insertManyUsers(database, rows, passwordHash));
  const asked = await askInTurn(sizes, ({ database }) => userQuestions(database), ["users"]);

  const cabinets = await startCabinets(sizes);
  console.log(`\nanswers, one at a time, in turn: ms at ${sizes.map(({ rows }) => rows).join(", ")}`);
  const signIns = await eachOf(cabinets, async ({ port, size }) =>
    prepareSignIns(port, "form", await findPeople(size, 0)),
  );
  const signIn = await answerInTurn(
    cabinets,
    "a sign-in",
    (cabinet, round) => timeAnswer(cabinet, () => send(cabinet, signIns.get(cabinet)![round]!, isIn)),
    { rounds: people - warmUps, most: { answer: most, database: most } },
  );
  const requests = await eachOf(cabinets, async ({ size }) => {
    const prepare = await preparing("form", { path: "/recovery", action: "recoveryAction", field: "email" });
    return (await findPeople(size, 1)).map(({ login, email }) => prepare({ login, email }));
  });
  const recovery = await answerInTurn(
    cabinets,
    "a recovery with its letter",
    (cabinet, round) => askForLetter(cabinet, requests.get(cabinet)![round]!),
    { rounds: people - warmUps, most: { answer: most, database: most } },
  );
  const administrators = await eachOf(cabinets, signInAdministrator);
  for (const [what, path] of [
    ["the list of users", "/admin/users"],
    ["a part of a name", "/admin/users?find=жукова"],
  ] as const)
    await answerInTurn(
      cabinets,
      what,
      (cabinet) =>
        timeAnswer(cabinet, async () => {
          const { status } = await administrators.get(cabinet)!.ask(path);
          if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
        }),
      { rounds: pages },
    );

  const missed = [
    ...missedBy([...asked, ...Object.values(signIn), ...Object.values(recovery)]),
    ...asked.filter(({ whole }) => whole).map(({ what }) => `${what} reads the whole table of users`),
  ];
  for (const one of missed) console.log(`Missed: ${one}.`);
  process.exitCode = missed.length === 0 ? 0 : 1;
  for (const cabinet of cabinets) await cabinet.stop();
} finally {
  await stopChildren();
  await closeDatabase();
  for (const size of sizes) await size.stop();
}

/** Prepares something of each cabinet, one after the other: forms are made for the address in the settings. */
async function eachOf<Value>(
  cabinets: readonly GrownCabinet[],
  make: (cabinet: GrownCabinet) => Promise<Value>,
) {
  const made = new Map<GrownCabinet, Value>();
  for (const cabinet of cabinets) {
    process.env.APP_URL = cabinet.origin;
    made.set(cabinet, await make(cabinet));
  }
  return made;
}

/** People from all over the table, others for each `part`. */
async function findPeople({ database }: Size, part: number): Promise<TestUser[]> {
  const rows = await database.execute<Pick<TestUser, "id" | "login" | "email" | "locale">>(sql`
    select id, login, email, locale from users
    where status = 'active' and password_hash is not null
      and not exists (select from second_factors where user_id = users.id)
    order by hashtext(login) offset ${part * people}::int limit ${people}::int`);
  return rows.map((row) => ({ ...row, password: usualPassword, enterpriseId: null }));
}

async function send(
  { port }: GrownCabinet,
  request: Prepared,
  fits: (answer: Awaited<ReturnType<typeof sendAll>>[number]) => boolean,
): Promise<void> {
  const [answer] = await sendAll(port, [request], 1);
  if (!fits(answer!)) throw new Error(`${request.path} was answered with ${answer!.status}.`);
}

/** Waits until the letter is on record as sent, but counts the answer alone as waited for. */
async function askForLetter(cabinet: GrownCabinet, request: Prepared) {
  const waitedBefore = cabinet.proxy.waitedMs();
  const { answer } = await timeAnswer(cabinet, () => send(cabinet, request, ({ status }) => status === 200));
  const unsent = sql`select from outbox_emails where status in ('queued', 'sending')`;
  while ((await cabinet.size.database.execute(unsent)).length > 0) await delay(intervalMs);
  return { answer, database: cabinet.proxy.waitedMs() - waitedBefore };
}

async function signInAdministrator({ size, origin }: GrownCabinet): Promise<Visitor> {
  const user = await within(size, () => createUser({ rights: ["users.manage", "system.manage"] }));
  const visitor = new Visitor(newClientAddress(0), origin);
  await visitor.signIn(user);
  return visitor;
}
