import { z } from "zod";
import { rights } from "@/lib/access/rights";
import { loginField } from "@/lib/forms/identifiers";
import { locales } from "@/lib/i18n/locales";
import { findField } from "@/lib/lists/find-field";
import { readSearch, type SearchParams } from "@/lib/lists/search";
import { merchantIdField } from "@/lib/merchants/merchant-fields";

export const userStates = ["active", "invited", "disabled"] as const;
export const lastSignIns = ["lately", "long_ago", "never"] as const;
export const secondFactorStates = ["on", "off"] as const;

const fields = {
  find: findField,
  status: z.enum(userStates),
  right: z.enum(rights),
  merchant: merchantIdField,
  locale: z.enum(locales),
  signedIn: z.enum(lastSignIns),
  secondFactor: z.enum(secondFactorStates),
  /** The login that the page before ended with. */
  after: loginField,
};

export type UserSearch = ReturnType<typeof readUserSearch>["values"];

/** The list's filter and place from its address, and the fields that were ill-formed. */
export const readUserSearch = (params: SearchParams) => readSearch(fields, params);
