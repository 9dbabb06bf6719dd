import "server-only";
import { z } from "zod";
import { db } from "@/db/client";
import { selectMerchants, type Merchant } from "@/db/queries/organisation/merchants";
import type { CurrentUser } from "@/lib/access/current-user";
import { ownScopeOf, staffScopeOf } from "@/lib/access/scope-of";
import { findField } from "@/lib/lists/find-field";
import { type ForwardPage, toForwardPage } from "@/lib/lists/forward-page";
import { pageSize } from "@/lib/lists/page";
import { readSearch, type SearchParams } from "@/lib/lists/search";
import { merchantIdField } from "./merchant-fields";

const fields = { find: findField, enterprise: z.uuid(), after: merchantIdField };

export type MerchantSearch = ReturnType<typeof readMerchantSearch>["values"];

/** The list's search and place from its address, and the fields that were ill-formed. */
export const readMerchantSearch = (params: SearchParams) => readSearch(fields, params);

/** One page of all merchants, by Merchant_ID; none for whoever is not of the gateway's staff. */
export const listMerchants = async (
  staff: CurrentUser,
  search: MerchantSearch,
): Promise<ForwardPage<Merchant>> =>
  toForwardPage(
    await selectMerchants(db(), staffScopeOf(staff), { ...search, limit: pageSize + 1 }),
    ({ id }) => String(id),
  );

/** One page of the merchants of the user's own enterprise, whatever the address says of enterprises. */
export const listOwnMerchants = async (
  admin: CurrentUser,
  { find, after }: MerchantSearch,
): Promise<ForwardPage<Merchant>> =>
  toForwardPage(
    await selectMerchants(db(), ownScopeOf(admin), { find, after, limit: pageSize + 1 }),
    ({ id }) => String(id),
  );
