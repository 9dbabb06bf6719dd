import { z } from "zod";
import { withoutControls } from "@/lib/forms/unseen-characters";

/** What is looked for in a list. */
export const findField = z.string().trim().max(254).regex(withoutControls);
