import { z } from "zod";
import type { Contacts } from "@/lib/enterprises/find-enterprise";
import { nameField, versionField } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/state";
import { isTimeZone } from "@/lib/i18n/time-zones";

/** Of a new enterprise. */
export const enterpriseInput = z.object({ name: nameField, timeZone: z.string().refine(isTimeZone) });

/** Of one that is there. */
export const enterpriseChangeInput = enterpriseInput.extend({ id: z.uuid(), version: versionField });

export type EnterpriseState = FormState<
  keyof z.infer<typeof enterpriseChangeInput> | keyof Contacts,
  "name_taken" | "changed_meanwhile"
>;
