import { beforeAll, beforeEach, expect, test } from "vitest";
import { PUT } from "@/app/api/v1/orders/route";
import { GET } from "@/app/api/v1/openapi.json/route";
import { db } from "@/db/client";
import { listApiKeys } from "@/db/queries/api-keys";
import { makeApiKey } from "@/lib/api-keys/make-api-key";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { createEnterprise, createMerchant } from "../../support/factories";
import { documentOf } from "../../support/order-document";

let merchant: number;
let key: string;
beforeAll(async () => {
  merchant = await createMerchant(await createEnterprise());
});
beforeEach(async () => {
  ({ key } = await makeApiKey("Processing"));
});

async function put(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const sent = { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers };
  const response = await PUT(
    new Request("http://localhost:3000/api/v1/orders", { method: "PUT", body, headers: sent }),
  );
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
}
const putOrders = (...orders: unknown[]) => put(JSON.stringify({ orders }));

test("orders are taken and counted, each in its place", async () => {
  const [good, bad] = [documentOf(merchant), documentOf(merchant, { state: "Lost" })];
  expect(await putOrders(good, bad)).toMatchObject({
    status: 200,
    body: {
      ...{ created: 1, updated: 0, unchanged: 0, outdated: 0, refused: 1 },
      items: [
        { billNumber: good.billNumber, status: "created" },
        { billNumber: bad.billNumber, status: "refused", errors: [{ field: "state" }] },
      ],
    },
  });
});

test.each([
  ["no JSON", "{"],
  ["no list", "[]"],
  ["an empty list", '{"orders":[]}'],
  ["something beside the list", '{"orders":[{}],"more":1}'],
  ["501 orders", JSON.stringify({ orders: Array.from({ length: 501 }, () => ({})) })],
])("a call with %s is refused whole", async (_what, body) => {
  expect((await put(body)).status).toBe(400);
});

test("a call that is not UTF-8 is refused whole, and one with its mark is taken", async () => {
  const [before, after] = JSON.stringify({ orders: [documentOf(merchant, { customerName: "?" })] }).split(
    "?",
  );
  const call = (name: number[]) =>
    Buffer.concat([Buffer.from(before!), Buffer.from(name), Buffer.from(after!)]);
  expect(await put(call([0xc0, 0xed]))).toMatchObject({ status: 400, body: { error: "not_json" } });
  const marked = Buffer.concat([Buffer.from("\uFEFF"), call([0xd0, 0x90])]);
  expect(await put(marked)).toMatchObject({ status: 200, body: { created: 1 } });
});

test("a call that says it is no JSON is 415", async () => {
  expect((await put("{}", { "content-type": "text/plain" })).status).toBe(415);
});

test.each([
  ["no key", ""],
  ["an unknown key", `Bearer cabinet_test_${"x".repeat(43)}`],
  ["no bearer", "Basic YTpi"],
])("a call with %s is 401, before anything is read", async (_what, authorization) => {
  const { status, headers } = await put("{", { authorization });
  expect([status, headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
});

test("a revoked key opens nothing more, and another still does", async () => {
  const other = await makeApiKey("Another");
  expect(await revokeApiKey(other.id)).toMatchObject({ name: "Another" });
  expect(await revokeApiKey(other.id)).toBeNull();
  expect((await put("{}", { authorization: `Bearer ${other.key}` })).status).toBe(401);
  expect((await putOrders(documentOf(merchant))).status).toBe(200);
});

test("a key names its cabinet, is stored as a digest alone, and its use is noted", async () => {
  expect(key).toMatch(/^cabinet_test_[A-Za-z0-9_-]{43}$/);
  const rows = await db().execute("select row_to_json(k)::text as row from api_keys k");
  expect(JSON.stringify(rows)).not.toContain(key.slice(-43));
  await putOrders(documentOf(merchant));
  expect((await listApiKeys(db())).some(({ lastUsedAt }) => lastUsedAt !== null)).toBe(true);
});

test("the description names every field that is judged, and no secret", async () => {
  const described = (await GET().json()) as {
    components: { schemas: { Order: { properties: object; required: string[] } } };
  };
  const { Order } = described.components.schemas;
  expect(Object.keys(Order.properties).sort()).toEqual(
    expect.arrayContaining(Object.keys(documentOf(merchant))),
  );
  expect(Order.required).toContain("billNumber");
});
