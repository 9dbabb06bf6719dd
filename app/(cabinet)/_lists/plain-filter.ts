import type { SearchParams } from "@/lib/lists/search";

/** An address's filter without what is of one look at the list alone: the place in it, columns and notices. */
export const plainFilter = (params: SearchParams): SearchParams => ({
  ...params,
  page: undefined,
  columns: undefined,
  notice: undefined,
});
