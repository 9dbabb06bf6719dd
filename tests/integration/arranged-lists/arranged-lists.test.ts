import { beforeEach, expect, test } from "vitest";
import type { CurrentUser } from "@/lib/access/current-user";
import { chosenColumns, rememberColumns } from "@/lib/arranged-lists/chosen-columns";
import {
  forgetFilter,
  listSavedFilters,
  mostSavedFilters,
  saveFilter,
} from "@/lib/arranged-lists/saved-filters";
import { orderColumnKeys } from "@/lib/orders/order-column-keys";
import { createUser } from "../../support/factories";
import { signedIn } from "../../support/orders";

let user: CurrentUser, other: CurrentUser;
beforeEach(async () => {
  user = signedIn(await createUser());
  other = signedIn(await createUser());
});
const keep = (name: string, query = "state=Declined") => saveFilter(user, { list: "orders", name, query });
const names = async (whose = user) => (await listSavedFilters(whose, "orders")).map(({ name }) => name);

test("a filter is kept for its user and its list alone", async () => {
  await keep("Отказы");
  expect(await listSavedFilters(user, "orders")).toMatchObject([{ name: "Отказы", query: "state=Declined" }]);
  expect(await listSavedFilters(user, "operations")).toEqual([]);
  expect(await names(other)).toEqual([]);
});

test("a filter of a name that is there already takes its place", async () => {
  await keep("Отказы");
  await keep("ОТКАЗЫ", "state=Timeout");
  expect(await listSavedFilters(user, "orders")).toMatchObject([{ name: "ОТКАЗЫ", query: "state=Timeout" }]);
});

test("nobody forgets another's filter", async () => {
  await keep("Отказы");
  const [kept] = await listSavedFilters(user, "orders");
  await forgetFilter(other, kept!.id);
  expect(await names()).toEqual(["Отказы"]);
  await forgetFilter(user, kept!.id);
  expect(await names()).toEqual([]);
});

test("filters are kept up to a bound, and one of them still changes at it", async () => {
  for (let index = 0; index < mostSavedFilters; index += 1)
    expect(await keep(`f${index}`)).toEqual({ ok: true });
  expect(await keep("one more")).toEqual({ ok: false, reason: "too_many" });
  expect(await keep("f3", "period=week")).toEqual({ ok: true });
  expect(await names()).toHaveLength(mostSavedFilters);
});

test("columns are those of the address, else those chosen, else all; the first is always there", async () => {
  expect(await chosenColumns(user, "orders", undefined)).toEqual(orderColumnKeys);
  await rememberColumns(user, "orders", ["amount", "state"]);
  expect(await chosenColumns(user, "orders", undefined)).toEqual(["billNumber", "state", "amount"]);
  expect(await chosenColumns(user, "orders", ["email"])).toEqual(["billNumber", "email"]);
  expect(await chosenColumns(other, "orders", undefined)).toEqual(orderColumnKeys);
  await rememberColumns(user, "orders", orderColumnKeys);
  expect(await chosenColumns(user, "orders", undefined)).toEqual(orderColumnKeys);
});
