import type { Right } from "@/lib/access/rights";
import type { FormState } from "@/lib/forms/state";

export type ProfileState = FormState<
  "id" | "version" | "name" | "enterprise" | `right:${Right}`,
  "name_taken" | "right_lacking" | "changed_meanwhile"
>;
