import type { BuiltAction } from "./built-actions";
import type { Answer, Visitor } from "./visitor";

/**
 * Sends a form as the page's own script does: a call of its action with the state of a form not yet sent and
 * the fields, in the framework's coding.
 */
export function callForm(
  visitor: Visitor,
  { id, pattern }: BuiltAction,
  fields: Record<string, string>,
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(`_1_${name}`, value);
  body.set("0", JSON.stringify([{ status: "idle" }, "$K1"]));
  const headers = { origin: visitor.origin, "next-action": id, accept: "text/x-component" };
  return visitor.ask(pattern, { method: "POST", headers, body });
}
