import { z } from "zod";
import { rightField } from "./right-field";
import { type Right, rights } from "./rights";

const ticked = z.literal("on").optional();

/** One field for every right there is, for the schema of a form: each is sent once, or not at all. */
export const rightsFields = Object.fromEntries(rights.map((right) => [rightField(right), ticked])) as Record<
  ReturnType<typeof rightField>,
  typeof ticked
>;

/** The rights whose boxes are ticked, in the order in which rights are always told. */
export const tickedRights = (input: { [Field in keyof typeof rightsFields]?: string }): Right[] =>
  rights.filter((right) => input[rightField(right)] === "on");
