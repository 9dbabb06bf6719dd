import { z } from "zod";
import { decodeCursor } from "./cursor";

/** What a page gets of its address. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The same of a request whose handler gets its address whole. */
export const paramsOf = (search: URLSearchParams): SearchParams =>
  Object.fromEntries([...new Set(search.keys())].map((field) => [field, search.getAll(field)]));

/** A field that may stand in the address several times. */
export const severalOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (Array.isArray(value) ? (value as unknown[]) : [value]), z.array(item).max(50));

/** The place in the list, see `cursor.ts`. */
export const cursorField = z.string().transform((text, context) => {
  const cursor = decodeCursor(text);
  if (cursor) return cursor;
  context.addIssue({ code: "custom", message: "not a place in the list" });
  return z.NEVER;
});

/**
 * Reads a list's address field by field: what is ill-formed is left out and named in `ignored`, so
 * that a mangled link still shows a list. Blank fields count as absent; unknown ones are passed over.
 */
export function readSearch<Shape extends z.ZodRawShape>(
  shape: Shape,
  params: SearchParams,
): { values: { [Field in keyof Shape]?: z.output<Shape[Field]> }; ignored: (keyof Shape & string)[] } {
  const values: { [Field in keyof Shape]?: z.output<Shape[Field]> } = {};
  const ignored: (keyof Shape & string)[] = [];
  for (const field of Object.keys(shape) as (keyof Shape & string)[]) {
    const sent = withoutBlanks(params[field]);
    if (sent === undefined) continue;
    const parsed = z.safeParse(shape[field] as z.ZodType, sent);
    if (parsed.success) values[field] = parsed.data as z.output<Shape[typeof field]>;
    else ignored.push(field);
  }
  return { values, ignored };
}

function withoutBlanks(sent: string | string[] | undefined): string | string[] | undefined {
  if (!Array.isArray(sent)) return sent?.trim() === "" ? undefined : sent;
  const filled = sent.filter((each) => each.trim() !== "");
  return filled.length > 1 ? filled : filled[0];
}

/** The address of the same list elsewhere: fields changed, or taken out with `undefined`. */
export function searchWith(params: SearchParams, changes: SearchParams): string {
  const search = new URLSearchParams();
  for (const [field, value] of Object.entries({ ...params, ...changes }))
    for (const each of [value ?? []].flat()) if (each.trim() !== "") search.append(field, each);
  const text = search.toString();
  return text ? `?${text}` : "";
}
