/* eslint-disable max-lines -- one measurement: what is compared has to run in turn, on one server */
import { mkdtemp, rm } from "node:fs/promises";
import { get } from "node:http";
import os from "node:os";
import path from "node:path";
import { db } from "@/db/client";
import { makeApiKey } from "@/lib/api-keys/make-api-key";
import { mostOrders } from "@/lib/orders/intake/orders-call";
import { bareCopy } from "../support/bench/bare-copy";
import { type BenchCabinet, measureCabinet } from "../support/bench/cabinet";
import { importFile } from "../support/bench/import-file";
import { writeManyOrders } from "../support/bench/many-orders";
import { median, tellMedian } from "../support/bench/medians";
import { peakMegabytes, residentMegabytes } from "../support/bench/memory";
import { prepareCalls } from "../support/bench/order-calls";
import { sendAll } from "../support/bench/requests";
import { openShops, signInViewer } from "../support/bench/shops";
import { clientAddressHeader, newClientAddress } from "../support/e2e/client-address";

/*
 * Orders in bulk beside PostgreSQL's own COPY of the same rows: brought by `orders:import` and by calls, and taken away
 * as CSV. Paces are orders a second; COPY is psql's, in turn with ours.
 */

const many = 200_000;
const rounds = { import: 3, calls: 40, export: 7 };
const callsAtOnce = 2;
/** Issued as goals: our pace by that of COPY, and megabytes by which a process may grow. */
const goals = { ratio: 0.3, growth: 150 };

interface Compared {
  ratios: number[];
  ours: number[];
  copy: number[];
}
const compared = (): Compared => ({ ratios: [], ours: [], copy: [] });
function note({ ratios, ours, copy }: Compared, orders: number, seconds: { ours: number; copy: number }) {
  ours.push(orders / seconds.ours);
  copy.push(orders / seconds.copy);
  ratios.push(ours.at(-1)! / copy.at(-1)!);
}
function tell(what: string, { ratios, ours, copy }: Compared, growth: number) {
  console.log(
    `${what}: ${median(ours).toFixed(0)} orders a second, COPY ${median(copy).toFixed(0)}, ratio ${tellMedian(ratios)}; ${growth.toFixed(0)} MB more at most.`,
  );
  return [
    median(ratios) < goals.ratio && `${what} has less than ${goals.ratio} of COPY`,
    growth > goals.growth && `${what} takes more than ${goals.growth} MB`,
  ];
}

const folder = await mkdtemp(path.join(os.tmpdir(), "cabinet-bench-"));
const tables = ["orders", "operations"];
const inFolder = (name: string) => path.join(folder, name);
/** The rows, columns and order of the file. */
const sameRows = `copy (select o.bill_number, o.order_number, o.is_test, o.ordered_at, o.state, o.type, m.name, o.amount,
  o.currency, o.original_amount, o.original_currency, o.customer_name, o.customer_email, o.cardholder, o.card_first6,
  o.card_last4, o.payment_means, o.three_d_secure
  from orders o join merchants m on m.id = o.merchant_id order by o.ordered_at desc, o.id desc) to stdout`;
const clear = () => db().execute("truncate orders, operations");

/** Reads an answer to its end, and keeps nothing of it. */
const download = (port: number, path: string, headers: Record<string, string>) =>
  new Promise<{ seconds: number; lines: number }>((resolve, reject) => {
    const begun = performance.now();
    get({ port, path, headers }, (answer) => {
      let lines = 0;
      answer.on("data", (chunk: Buffer) => {
        for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
      });
      answer.on("error", reject);
      answer.on("end", () => {
        if (answer.statusCode !== 200) return reject(new Error(`Answered with ${answer.statusCode}.`));
        resolve({ seconds: (performance.now() - begun) / 1000, lines });
      });
    }).on("error", reject);
  });

await measureCabinet(async (cabinet) => {
  try {
    await openShops();
    const imported = await measureImport(cabinet);
    const server = await cabinet.start();
    const called = await measureCalls(cabinet, server.pid);
    const exported = await measureExport(cabinet, server.pid);
    return [...imported, ...called, ...exported];
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Copies both tables out, empties them, and copies the same rows in again; the seconds that took. */
async function copyAgain(databaseUrl: string): Promise<number> {
  for (const table of tables) await bareCopy(databaseUrl, `copy ${table} to stdout`, { to: inFolder(table) });
  await clear();
  let seconds = 0;
  for (const table of tables)
    seconds += await bareCopy(databaseUrl, `copy ${table} from stdin`, { from: inFolder(table) });
  return seconds;
}

async function measureImport({ databaseUrl }: BenchCabinet) {
  const now = new Date();
  await writeManyOrders(inFolder("one.csv"), { first: many, count: 1, now });
  await writeManyOrders(inFolder("many.csv"), { first: 0, count: many, now });
  const { peak: base } = await importFile(inFolder("one.csv"));
  const [found, peaks] = [compared(), [] as number[]];
  for (let round = 0; round < rounds.import; round += 1) {
    await clear();
    const { counts, seconds, peak } = await importFile(inFolder("many.csv"));
    if (counts.created !== many) throw new Error(`Not all were imported: ${JSON.stringify(counts)}`);
    peaks.push(peak - base);
    note(found, many, { ours: seconds, copy: await copyAgain(databaseUrl) });
  }
  return tell("orders:import", found, Math.max(...peaks));
}

async function measureCalls({ port, databaseUrl }: BenchCabinet, pid: number) {
  const { key } = await makeApiKey("Bench");
  const calls = await prepareCalls(inFolder("many.csv"), rounds.calls, key);
  const before = residentMegabytes(pid)!;
  const [found, peaks] = [compared(), [] as number[]];
  for (let round = 0; round < rounds.import; round += 1) {
    await clear();
    const begun = performance.now();
    const { result: answers, peak } = await peakMegabytes(pid, sendAll(port, calls, callsAtOnce));
    const seconds = (performance.now() - begun) / 1000;
    if (answers.some(({ status }) => status !== 200)) throw new Error("A call was refused.");
    peaks.push(peak - before);
    note(found, rounds.calls * mostOrders, { ours: seconds, copy: await copyAgain(databaseUrl) });
  }
  return tell("PUT /api/v1/orders", found, Math.max(...peaks));
}

async function measureExport({ databaseUrl, port }: BenchCabinet, pid: number) {
  await importFile(inFolder("many.csv"));
  await db().execute("vacuum analyze orders, operations, merchants");
  const visitor = await signInViewer();
  const ask = (period: string, encoding = "identity") =>
    download(port, `/orders/export?period=${period}`, {
      cookie: [...visitor.cookies].map((pair) => pair.join("=")).join("; "),
      [clientAddressHeader]: newClientAddress(0),
      "accept-encoding": encoding,
    });
  await ask("week");
  const before = residentMegabytes(pid)!;
  const [found, sorted, packed, peaks] = [compared(), compared(), compared(), [] as number[]];
  for (let round = 0; round < rounds.export; round += 1) {
    const { result, peak } = await peakMegabytes(pid, ask("all"));
    if (result.lines < many) throw new Error(`The file has ${result.lines} lines.`);
    peaks.push(peak - before);
    note(found, many, { ours: result.seconds, copy: await bareCopy(databaseUrl, "copy orders to stdout") });
    note(sorted, many, { ours: result.seconds, copy: await bareCopy(databaseUrl, sameRows) });
    const { seconds } = await ask("all", "gzip");
    note(packed, many, { ours: seconds, copy: await bareCopy(databaseUrl, "copy orders to stdout") });
  }
  console.log(
    `As the file has them, sorted: COPY ${median(sorted.copy).toFixed(0)}, ratio ${tellMedian(sorted.ratios)}.`,
  );
  console.log(`Asked for in gzip: ${median(packed.ours).toFixed(0)}, ratio ${tellMedian(packed.ratios)}.`);
  return tell("CSV", found, Math.max(...peaks));
}
