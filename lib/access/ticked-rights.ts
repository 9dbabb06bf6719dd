import { z } from "zod";
import { rightFieldName } from "./right-field-name";
import { type Right, rights } from "./rights";

const ticked = z.literal("on").optional();

/** One field for every right there is, for the schema of a form: each is sent once, or not at all. */
export const rightBoxFields = Object.fromEntries(
  rights.map((right) => [rightFieldName(right), ticked]),
) as Record<ReturnType<typeof rightFieldName>, typeof ticked>;

/** The rights whose boxes are ticked, in the order in which rights are always told. */
export const tickedRights = (input: { [Field in keyof typeof rightBoxFields]?: string }): Right[] =>
  rights.filter((right) => input[rightFieldName(right)] === "on");
