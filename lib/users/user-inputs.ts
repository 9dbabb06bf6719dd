import { z } from "zod";
import { rightBoxFields } from "@/lib/access/ticked-rights";
import { localeField, versionField } from "@/lib/forms/fields";
import { newEmailField, newLoginField } from "@/lib/forms/identifiers";
import {
  enterpriseChoiceField,
  merchantIdsField,
  optionalEmailField,
  ownTimeZoneField,
  personNameField,
} from "./user-fields";

const person = {
  name: personNameField,
  locale: localeField,
  timeZone: ownTimeZoneField,
  merchants: merchantIdsField,
};

/** Which button sent the form: none of these, and it is to be saved. */
const intent = z.literal("preview").optional();

/** A user who is to be invited. `enterprise` is the gateway's staff's to choose. */
export const inviteInput = z.object({
  enterprise: enterpriseChoiceField.optional(),
  login: newLoginField,
  email: newEmailField,
  ...person,
  ...rightBoxFields,
  intent,
});

/**
 * What an edit is made from: the version that was read, or `over`, the one that was shown as standing in
 * its way; `seen` is the newest event on record by then.
 */
const edited = {
  id: z.uuid(),
  version: versionField,
  over: versionField.optional(),
  seen: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
};

/** What is told of a user, and whose orders they see. */
export const editInput = z.object({ ...edited, email: optionalEmailField, ...person });

/** A user's rights. */
export const rightsInput = z.object({ ...edited, ...rightBoxFields, intent });
