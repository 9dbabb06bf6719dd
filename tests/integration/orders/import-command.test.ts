import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEnterprise, createMerchant } from "../../support/factories";
import { newBillNumber } from "../../support/order-document";
import { runSql } from "../../support/records";
import { runScript } from "../../support/run-script";

let folder: string;
let merchant: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "cabinet-import-"));
  merchant = await createMerchant(await createEnterprise());
});
afterAll(() => rm(folder, { recursive: true }));

const runImport = (file: string) => runScript("orders-import", "import", file);

/** A file of one good line for each number, and one that is refused where it is wanted. */
async function fileOf(numbers: readonly string[], refused = false) {
  const file = path.join(folder, `${newBillNumber()}.csv`);
  const columns =
    "billNumber;version;merchantId;orderNumber;isTest;orderedAt;type;state;amount;currency;originalAmount;originalCurrency;paymentMeans";
  const lineOf = (billNumber: string, amount = "12,50") =>
    `${billNumber};1;${merchant};N-${billNumber};1;2026-11-01T12:00:00+03:00;Normal;Approved;${amount};BYN;${amount};BYN;Visa`;
  const lines = [columns, ...numbers.map((number) => lineOf(number))];
  if (refused) lines.push(lineOf(newBillNumber(), "much"));
  await writeFile(file, lines.join("\r\n"));
  return file;
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

test("refused lines are beside the file, and there is no such file without any", async () => {
  const number = newBillNumber();
  const mixed = await fileOf([number], true);
  const { code, said } = await runImport(mixed);
  expect({ code, ...JSON.parse(said) }).toMatchObject({ code: 1, created: 1, refused: 1 });
  expect(JSON.parse(await readFile(`${mixed}.refused.jsonl`, "utf8"))).toMatchObject({ line: 3 });
  const good = await fileOf([number]);
  expect(await runImport(good)).toMatchObject({ code: 0, complaint: "" });
  expect(await isThere(`${good}.refused.jsonl`)).toBe(false);
});

test("where refused lines cannot be written nothing is begun, and one line says so", async () => {
  const number = newBillNumber();
  const file = await fileOf([number]);
  await mkdir(`${file}.refused.jsonl`);
  expect(await runImport(file)).toMatchObject({
    code: 1,
    said: "",
    complaint: `${file}.refused.jsonl cannot be written.\n`,
  });
  expect(await runSql(sql`select id from orders where bill_number = ${number}`)).toEqual([]);
});

/** Does `act` while the database takes no order of this number. */
async function without(billNumber: string, act: () => Promise<void>) {
  await runSql(
    sql.raw(`alter table orders add constraint not_this check (bill_number <> '${billNumber}') not valid`),
  );
  await act().finally(() => runSql(sql`alter table orders drop constraint not_this`));
}
const refused = "The database refused. Is it migrated (npm run db:migrate)?";

test("an import that stops says that what it took is kept", async () => {
  const numbers = Array.from({ length: 3_000 }, newBillNumber);
  const file = await fileOf(numbers);
  const last = numbers.at(-1)!;
  await without(last, async () => {
    const { code, complaint } = await runImport(file);
    expect({ code, complaint }).toEqual({
      code: 1,
      complaint: `${refused} What was taken until then is kept: run it again, and it goes on.\n`,
    });
  });
  expect(await runImport(file)).toMatchObject({ code: 0 });
  expect(await runSql(sql`select id from orders where bill_number = ${last}`)).toHaveLength(1);
});

test("an import that stops before it took anything says no more than why", async () => {
  const number = newBillNumber();
  const file = await fileOf([number]);
  await without(number, async () => {
    expect(await runImport(file)).toMatchObject({ code: 1, complaint: `${refused}\n` });
  });
});
