import { z } from "zod";
import { calendarDateField } from "@/lib/format/calendar-date";
import { merchantsField } from "@/lib/lists/fields";
import { withDaysInOrder } from "@/lib/lists/in-order";
import { listPeriods } from "@/lib/lists/period";
import { cursorField, readSearch, type SearchParams } from "@/lib/lists/search";
import type { OperationsSearch } from "@/lib/operations/operations-search";
import { registrySelections, statesOf } from "./registry-selection";

const fields = {
  period: z.enum(listPeriods),
  from: calendarDateField,
  to: calendarDateField,
  selection: z.enum(registrySelections),
  merchant: merchantsField,
  page: cursorField,
};

/** What a registry is asked for in its address, and the fields that were ill-formed. */
export const readRegistrySearch = (params: SearchParams) => withDaysInOrder(readSearch(fields, params));

export type RegistrySearch = ReturnType<typeof readRegistrySearch>["values"];

/** The operations a registry holds, as their monitor would be asked for them. */
export const operationsOf = ({ selection = "all", ...search }: RegistrySearch): OperationsSearch => ({
  ...search,
  state: statesOf[selection] && [...statesOf[selection]],
});
