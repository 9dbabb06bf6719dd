import type { Route } from "next";
import { redirect } from "next/navigation";
import { type SearchParams, searchWith } from "@/lib/lists/search";

/**
 * Leads from a file back to its page, which says what of the address was passed over: a file has no place to say that
 * it holds more than was asked for.
 */
export function refuseIllFormed(page: Route, params: SearchParams, ignored: readonly string[]): void {
  if (ignored.length > 0) redirect(`${page}${searchWith(params, { format: undefined })}` as Route);
}
