import { closeDatabase } from "@/db/client";
import { minskEnterprise } from "@/db/seed/demo-merchants";
import { defaultRights } from "@/lib/access/rights";
import { addDays, todayIn } from "@/lib/format/calendar-date";
import { encodeCursor } from "@/lib/lists/cursor";
import { stopChildren } from "@/scripts/lib/child.mjs";
import { answerInTurn, timeAnswer } from "../support/bench/answer-in-turn";
import { askInTurn } from "../support/bench/ask-in-turn";
import { applyBenchSettings, type GrownCabinet, startCabinets } from "../support/bench/grown-cabinets";
import { missedBy } from "../support/bench/growth";
import { manyMerchants } from "../support/bench/many-orders";
import { monitorPages } from "../support/bench/monitor-pages";
import { findPage1000, orderQuestions } from "../support/bench/order-questions";
import { seedOrders } from "../support/bench/seed-orders";
import { openSizes, type Size, within } from "../support/bench/sizes";
import { newClientAddress } from "../support/e2e/client-address";
import { Visitor } from "../support/e2e/visitor";
import { createUser } from "../support/factories";

/*
 * What the monitor of orders and the report take with ten thousand orders, a hundred thousand and a million, all of one
 * enterprise: the questions that they ask of the database, with their plans, and what people wait for, which is the
 * whole answer of the server.
 */

const rounds = 7;
/** Issued as goals: how many times longer with a million than with ten thousand, and page 1,000 by page 1. */
const goals = { page: 2, page1000: 1.5 };

const { id: enterpriseId, timeZone } = minskEnterprise;
applyBenchSettings();
const visitors = new Map<GrownCabinet, Visitor>();
let sizes: Size[] = [];
try {
  sizes = await openSizes(seedOrders);
  const asked = await askInTurn(sizes, ({ database }) => orderQuestions(database, timeZone), [
    "orders",
    "operations",
  ]);

  const cabinets = await startCabinets(sizes);
  for (const cabinet of cabinets) visitors.set(cabinet, await signIn(cabinet));
  console.log(`\nanswers, ${rounds} rounds in turn: ms at ${sizes.map(({ rows }) => rows).join(", ")}`);
  const open = (what: string, pathOf: (cabinet: GrownCabinet) => Promise<string> | string, most?: number) =>
    answerInTurn(cabinets, what, openPage(pathOf), { rounds, most: { answer: most } });
  const answered = [];
  for (const [what, path] of await monitorPages(sizes[0]!.database))
    answered.push((await open(what, () => path, goals.page)).answer);
  const all = (await open("all days, page 1", () => "/orders?period=all")).answer;
  const far = (
    await open(
      "all days, page 1,000",
      async ({ size }) => `/orders?period=all&page=${encodeCursor(await findPage1000(size.database))}`,
    )
  ).answer;
  const today = todayIn(timeZone);
  await open("the report of 90 days", () => `/reports?from=${addDays(today, -89)}&to=${today}`);

  const deep = far.ms.at(-1)! / all.ms.at(-1)!;
  console.log(`\nPage 1,000 takes ${deep.toFixed(2)} times as long as page 1.`);
  const missed = missedBy([...asked, ...answered]);
  if (deep > goals.page1000) missed.push(`page 1,000 takes more than ${goals.page1000} times page 1`);
  for (const one of missed) console.log(`Missed: ${one}.`);
  process.exitCode = missed.length === 0 ? 0 : 1;
  for (const cabinet of cabinets) await cabinet.stop();
} finally {
  await stopChildren();
  await closeDatabase();
  for (const size of sizes) await size.stop();
}

/** Somebody who sees all the orders of a size. */
async function signIn({ size, origin }: GrownCabinet): Promise<Visitor> {
  const user = await within(size, () =>
    createUser({
      enterpriseId,
      merchantIds: manyMerchants.map(({ id }) => id),
      rights: [...defaultRights, "orders.export"],
    }),
  );
  const visitor = new Visitor(newClientAddress(0), origin);
  await visitor.signIn(user);
  return visitor;
}

function openPage(pathOf: (cabinet: GrownCabinet) => Promise<string> | string) {
  const paths = new Map<GrownCabinet, string>();
  return async (cabinet: GrownCabinet) => {
    const path = paths.get(cabinet) ?? (await pathOf(cabinet));
    paths.set(cabinet, path);
    return timeAnswer(cabinet, async () => {
      const { status } = await visitors.get(cabinet)!.ask(path);
      if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
    });
  };
}
