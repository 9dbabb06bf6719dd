import type { BuiltAction } from "./built-actions";
import type { Answer, Visitor } from "./visitor";
import { fillPattern } from "../routes";

/**
 * Calls an action with a form, as a page's script does: the arguments are a list in field `0`, in which
 * the form is told by its number and its fields stand under that number.
 * @param withState whether the action takes the state of its form before the form itself
 */
export function callAction(
  visitor: Visitor,
  { id, pattern }: BuiltAction,
  fields: Record<string, string>,
  { withState = false }: { withState?: boolean } = {},
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify(withState ? [{ status: "idle" }, "$K1"] : ["$K1"]));
  return visitor.ask(fillPattern(pattern), {
    method: "POST",
    headers: { origin: visitor.origin, "next-action": id, accept: "text/x-component" },
    body,
  });
}
