import { z } from "zod";
import { echoOf } from "./echo-of";
import { joinSeveral } from "./several";
import type { FieldError, SecretField } from "./state";

type Read<Shape extends z.ZodRawShape> =
  | { ok: true; input: z.output<z.ZodObject<Shape>>; values: Typed<Shape> }
  | {
      ok: false;
      status: "rejected";
      fieldErrors: Partial<Record<keyof Shape & string, FieldError>>;
      values: Typed<Shape>;
    };

/** What was typed, for the fields to show it again; of several ticked boxes, one after another. */
type Typed<Shape extends z.ZodRawShape> = Partial<Record<Exclude<keyof Shape & string, SecretField>, string>>;

const secretFields: readonly string[] = [
  "password",
  "currentPassword",
  "newPassword",
  "repeatPassword",
  "code",
] satisfies SecretField[];

/**
 * Reads the fields of `schema` from a form. Other fields are ignored; a field sent as a file is malformed,
 * and so is one sent twice unless the schema has an array there, and a body that is no form at all. Texts
 * typed by people come back in `values`, secrets never. What is not accepted is a form's state as it is.
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
    if (isSeveral(schema.shape[field])) {
      given[field] = all;
      const texts = all.filter((each) => typeof each === "string");
      values[field] = joinSeveral(texts.map(echoOf));
      continue;
    }
    if (all.length > 1 || (value !== undefined && typeof value !== "string"))
      fieldErrors[field] = "malformed";
    else if (value !== undefined) given[field] = value;
    if (typeof value === "string" && !secretFields.includes(field)) values[field] = echoOf(value);
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
  if (parsed.success && Object.keys(fieldErrors).length === 0)
    return { ok: true, input: parsed.data, values };
  return { ok: false, status: "rejected", fieldErrors, values };
}

/** Whether a field is one of several values, what becomes of them aside. */
const isSeveral = (field: unknown): boolean =>
  field instanceof z.ZodArray || (field instanceof z.ZodPipe && isSeveral(field.in));
