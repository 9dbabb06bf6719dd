import { z } from "zod";

/** A telephone number as people write it, `+375 (29) 123-45-67`; blank: none. */
export const phoneField = z
  .string()
  .trim()
  .max(40)
  .regex(/^([0-9 ()+-]{5,40})?$/)
  .transform((phone) => phone || null);
