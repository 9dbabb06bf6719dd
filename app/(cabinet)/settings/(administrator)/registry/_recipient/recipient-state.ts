import type { FormState } from "@/lib/forms/state";
import type { recipientInput } from "@/lib/registry/recipient-input";

export type RecipientState = FormState<
  keyof typeof recipientInput.shape | "id" | "version" | "active",
  "email_taken" | "too_many" | "changed_meanwhile"
>;
