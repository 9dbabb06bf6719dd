import { z } from "zod";

/** What is looked for in a list; no control characters, for PostgreSQL refuses NUL. */
export const findField = z
  .string()
  .trim()
  .max(254)
  .regex(/^\P{Cc}*$/u);
