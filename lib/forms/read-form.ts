import type { z } from "zod";
import type { FieldError, SecretField } from "./state";

type Read<Shape extends z.ZodRawShape> =
  | { ok: true; input: z.output<z.ZodObject<Shape>> }
  | {
      ok: false;
      fieldErrors: Partial<Record<keyof Shape & string, FieldError>>;
      values: Partial<Record<Exclude<keyof Shape & string, SecretField>, string>>;
    };

const secretFields: readonly string[] = [
  "password",
  "currentPassword",
  "newPassword",
  "repeatPassword",
  "code",
] satisfies SecretField[];

/** The longest text handed back to a field: nobody types more, and an answer stays small. */
const longestEcho = 256;

/**
 * Reads the fields of `schema` from a form. Other fields are ignored; a field sent twice or as a
 * file is malformed, and so is a body that is no form at all. Texts typed by people come back in
 * `values`, secrets never.
 */
export function readForm<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  sent: unknown,
): Read<Shape> {
  const form = sent instanceof FormData ? sent : new FormData();
  const fields = Object.keys(schema.shape) as (keyof Shape & string)[];
  const given: Record<string, unknown> = {};
  const fieldErrors: Partial<Record<string, FieldError>> = {};
  const values: Record<string, string> = {};
  for (const field of fields) {
    const all = form.getAll(field);
    const [value] = all;
    if (all.length > 1 || (value !== undefined && typeof value !== "string"))
      fieldErrors[field] = "malformed";
    else if (value !== undefined) given[field] = value;
    if (typeof value === "string" && !secretFields.includes(field))
      values[field] = value.slice(0, longestEcho);
  }
  const parsed = schema.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0]);
    fieldErrors[field] ??=
      given[field] === undefined || issue.code === "too_small"
        ? "required"
        : issue.code === "too_big"
          ? "tooLong"
          : "malformed";
  }
  if (parsed.success && Object.keys(fieldErrors).length === 0) return { ok: true, input: parsed.data };
  return { ok: false, fieldErrors, values };
}
