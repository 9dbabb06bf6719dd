import "server-only";
import { eq, sql } from "drizzle-orm";
import { databaseEnv } from "@/lib/env";
import { db, type Executor, type Transaction } from "../client";
import {
  deployment,
  enterprises,
  merchants,
  operations,
  orders,
  passwordHistory,
  userMerchants,
  userRights,
  users,
} from "../schema";
import { demoAccounts } from "./demo-accounts";
import { demoEnterprises, demoMerchants, minskEnterprise } from "./demo-merchants";
import { inventOrders } from "./demo-orders";

/** Any number of its own: two demos that start at once on one database seed one after the other. */
const advisoryLock = 7_203_519;

/** A row has up to 21 parameters, and one statement takes 65,535. */
const rowsPerStatement = 1_000;

type Hasher = (password: string) => Promise<string>;

/**
 * Fills an empty test cabinet with the demo's enterprises, accounts, orders and operations, in one
 * transaction. Where the demo is already, nothing changes. Dates count back from the database's now.
 * @param hash makes the stored form of a password
 * @throws where the settings or the database's stamp say that this is the live cabinet
 */
export async function seedDemo(hash: Hasher): Promise<void> {
  await refuseLive();
  if (await isSeeded(db())) return;
  const accounts = await Promise.all(demoAccounts.map((account) => withHashes(account, hash)));
  await db().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
    if (await isSeeded(tx)) return;
    await tx.insert(enterprises).values([...demoEnterprises]);
    await tx.insert(merchants).values(
      demoMerchants.map(({ id, enterpriseId, name, confirmationDays }) => ({
        id,
        enterpriseId,
        name,
        confirmationDays,
      })),
    );
    await insertAccounts(tx, accounts);
    await insertOrders(tx);
  });
}

async function refuseLive(): Promise<void> {
  const [stamp] = await db().select({ mode: deployment.cabinetMode }).from(deployment);
  if (databaseEnv().CABINET_MODE === "live" || stamp?.mode === "live")
    throw new Error("Demo data are for the test cabinet alone: their passwords are public.");
}

async function isSeeded(executor: Executor): Promise<boolean> {
  const rows = await executor
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(eq(enterprises.id, minskEnterprise.id));
  return rows.length > 0;
}

const withHashes = async (account: (typeof demoAccounts)[number], hash: Hasher) => ({
  ...account,
  hashes: await Promise.all([...account.olderPasswords, account.password].map(hash)),
});

async function insertAccounts(
  tx: Transaction,
  accounts: Awaited<ReturnType<typeof withHashes>>[],
): Promise<void> {
  for (const { hashes, merchantIds, rights, login, name, email, locale, enterpriseId, status } of accounts) {
    const [made] = await tx
      .insert(users)
      .values({ login, name, email, locale, enterpriseId, status, passwordHash: hashes.at(-1) })
      .returning({ id: users.id });
    if (!made) throw new Error(`The demo's account ${login} was not written.`);
    const userId = made.id;
    if (rights.length > 0) await tx.insert(userRights).values(rights.map((right) => ({ userId, right })));
    if (merchantIds.length > 0)
      await tx.insert(userMerchants).values(merchantIds.map((merchantId) => ({ userId, merchantId })));
    // The older ones lie months back, so that the ages of the history are plausible.
    await tx.insert(passwordHistory).values(
      hashes.map((passwordHash, index) => ({
        userId,
        passwordHash,
        createdAt: sql`now() - make_interval(months => ${(hashes.length - 1 - index) * 6})`,
      })),
    );
  }
}

async function insertOrders(tx: Transaction): Promise<void> {
  const [clock] = await tx.execute<{ now: string }>(sql`select now() as now`);
  const invented = inventOrders(new Date(clock?.now ?? Date.now()));
  const ids = new Map<string, bigint>();
  for (const batch of inBatches(invented)) {
    const rows = batch.map(({ order }) => order);
    const made = await tx
      .insert(orders)
      .values(rows)
      .returning({ id: orders.id, billNumber: orders.billNumber });
    for (const { id, billNumber } of made) ids.set(billNumber, id);
  }
  const allSteps = invented.flatMap(({ order, operations: steps }) => {
    const orderId = ids.get(order.billNumber);
    if (orderId === undefined) throw new Error(`The demo's order ${order.billNumber} was not written.`);
    return steps.map((operation) => ({ ...operation, orderId, merchantId: order.merchantId }));
  });
  for (const batch of inBatches(allSteps)) await tx.insert(operations).values(batch);
}

function* inBatches<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    yield rows.slice(from, from + rowsPerStatement);
}
