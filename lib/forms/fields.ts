import { z } from "zod";

/** Something's name: 1 to 120 characters, none of them control characters; spaces around it are cut off. */
export const nameField = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u);

/** The version of a row its form was made from, see `version` in the schema. */
export const versionField = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** One of a list of rows; nothing chosen is a field left out. */
export const choiceField = z.string().min(1).pipe(z.uuid());
