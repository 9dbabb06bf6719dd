"use client";

import type { ComponentProps } from "react";
import type { Right } from "@/lib/access/rights";
import { Field } from "../../../../_ui/form/field";
import { FormError } from "../../../../_ui/form/form-error";
import { SubmitButton } from "../../../../_ui/form/submit-button";
import { useRefusal } from "../../../../_ui/form/use-refusal";
import type { RightChoice } from "../../../_rights/right-checkboxes";
import { PersonFields } from "../_user/person-fields";
import { keptRights } from "../../../_rights/kept-rights";
import { RightsPicker, type RightsPickerWords } from "../../../_rights/rights-picker";
import { type RightsPreviewWords, RightsPreview } from "../../../_rights/rights-preview";
import { inviteUserAction } from "./actions";

export interface InviteWords {
  login: string;
  loginHint: string;
  loginMalformed: string;
  loginTaken: string;
  unknownEnterprise: string;
  rightLacking: string;
  rights: RightsPickerWords;
  preview: RightsPreviewWords;
  see: string;
  submit: string;
  busy: string;
}

type Person = Pick<ComponentProps<typeof PersonFields>, "words" | "locales" | "timeZones" | "merchants">;

type Props = {
  words: InviteWords;
  person: Person;
  choices: readonly RightChoice[];
  /** Where the user will work; absent: where the author does. */
  enterprise?: string;
  usual: { locale: string; rights: readonly Right[] };
};

/** A user who is to be invited: who they are, whose orders they see and what they may do. */
export function InviteForm({ words, person, choices, enterprise, usual }: Props) {
  const { state, form, submit, refusal } = useRefusal(inviteUserAction);
  const preview = state.status === "done" ? state.result : undefined;
  const kept = refusal?.values ?? preview?.values;
  const wrongLogin = refusal?.fieldErrors.login;
  return (
    <form ref={form} action={submit} noValidate className="grid max-w-2xl gap-6">
      {(refusal?.code === "unknown_enterprise" || refusal?.fieldErrors.enterprise) && (
        <FormError>{words.unknownEnterprise}</FormError>
      )}
      {refusal?.code === "right_lacking" && <FormError>{words.rightLacking}</FormError>}
      {preview && (
        <RightsPreview words={words.preview} choices={choices} before={null} after={preview.rights} />
      )}
      {enterprise && <input type="hidden" name="enterprise" value={enterprise} />}
      <Field
        name="login"
        label={words.login}
        hint={words.loginHint}
        error={
          refusal?.code === "login_taken"
            ? words.loginTaken
            : wrongLogin && (wrongLogin === "required" ? person.words.fields.required : words.loginMalformed)
        }
        defaultValue={kept?.login}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PersonFields
        {...person}
        values={kept ?? { locale: usual.locale }}
        errors={refusal?.fieldErrors ?? {}}
        hasUnknownMerchant={refusal?.code === "unknown_merchant"}
        isEmailRequired
      />
      <RightsPicker
        words={words.rights}
        choices={choices}
        chosen={kept ? keptRights(kept, choices) : usual.rights}
      />
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <SubmitButton busyLabel={words.busy}>{words.submit}</SubmitButton>
        <SubmitButton name="intent" value="preview" look="secondary" busyLabel={words.busy}>
          {words.see}
        </SubmitButton>
      </div>
    </form>
  );
}
