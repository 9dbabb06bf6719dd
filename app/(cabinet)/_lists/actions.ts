"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireUser } from "@/lib/access/require";
import { columnKeys, rememberColumns } from "@/lib/arranged-lists/chosen-columns";
import {
  type ArrangedList,
  arrangedLists,
  forgetFilter,
  saveFilter,
} from "@/lib/arranged-lists/saved-filters";
import { readForm } from "@/lib/forms/read-form";
import { withoutControls } from "@/lib/forms/unseen-characters";
import { paramsOf, type SearchParams, searchWith } from "@/lib/lists/search";
import { plainFilter } from "./plain-filter";

const placeInput = z.object({ list: z.enum(arrangedLists), query: z.string().max(4_000) });
const saveInput = placeInput.extend({
  name: z.string().trim().min(1).max(60).regex(withoutControls),
});
const forgetInput = placeInput.extend({ id: z.uuid() });
const columnsInput = placeInput.extend({ columns: z.array(z.string()).max(50) });

/** Where each list is. Its page checks the right to it itself. */
const paths: Record<ArrangedList, Route> = { orders: "/orders", operations: "/operations" };

/** Fields `list`, `query` and `name`: keeps the filter in the address under a name. */
export async function saveFilterAction(form: FormData): Promise<void> {
  const user = await requireUser();
  const read = readForm(saveInput, form);
  if (!read.ok) return backTo(form, "filter-name");
  const query = searchWith(plainFilter(paramsOfText(read.input.query)), {}).slice(1);
  const saved = await saveFilter(user, { ...read.input, query });
  backTo(form, saved.ok ? "filter-saved" : "filter-too-many");
}

/** Fields `list`, `query` and `id`. */
export async function forgetFilterAction(form: FormData): Promise<void> {
  const user = await requireUser();
  const read = readForm(forgetInput, form);
  if (!read.ok) return backTo(form, "filter-name");
  await forgetFilter(user, read.input.id);
  backTo(form, "filter-forgotten");
}

/** Fields `list`, `query` and, several times, `columns`. */
export async function chooseColumnsAction(form: FormData): Promise<void> {
  const user = await requireUser();
  const read = readForm(columnsInput, form);
  const known = read.ok ? z.array(z.enum(columnKeys[read.input.list])).safeParse(read.input.columns) : null;
  if (!read.ok || !known?.success) return backTo(form, "columns-unknown");
  await rememberColumns(user, read.input.list, known.data);
  backTo(form, "columns-chosen");
}

const paramsOfText = (query: string): SearchParams => paramsOf(new URLSearchParams(query));

/** The list as it was, with a word on what was done; columns that the address named give way to the chosen ones. */
function backTo(form: FormData, notice: string): never {
  const place = readForm(placeInput, form);
  if (!place.ok) redirect("/orders");
  const { list, query } = place.input;
  redirect(`${paths[list]}${searchWith({ ...plainFilter(paramsOfText(query)), notice }, {})}` as Route);
}
