import "server-only";
import { z } from "zod";
import { db } from "@/db/client";
import { type ListedEnterprise, selectEnterprises } from "@/db/queries/organisation/enterprises";
import type { CurrentUser } from "@/lib/access/current-user";
import { staffScopeOf } from "@/lib/access/scope-of";
import { findField } from "@/lib/lists/find-field";
import { type ForwardPage, toForwardPage } from "@/lib/lists/forward-page";
import { pageSize } from "@/lib/lists/page";
import { readSearch, type SearchParams } from "@/lib/lists/search";

export type { ListedEnterprise } from "@/db/queries/organisation/enterprises";

const fields = { find: findField, after: z.uuid() };

export type EnterpriseSearch = ReturnType<typeof readEnterpriseSearch>["values"];

/** The list's search and place from its address, and the fields that were ill-formed. */
export const readEnterpriseSearch = (params: SearchParams) => readSearch(fields, params);

/** One page of all enterprises, by name; none for whoever is not of the gateway's staff. */
export const listEnterprises = async (
  staff: CurrentUser,
  search: EnterpriseSearch,
): Promise<ForwardPage<ListedEnterprise>> =>
  toForwardPage(
    await selectEnterprises(db(), staffScopeOf(staff), { ...search, limit: pageSize + 1 }),
    ({ id }) => id,
  );
