"use client";

import type { ReactNode } from "react";
import type { Right } from "@/lib/access/rights";
import type { FieldError } from "@/lib/forms/state";
import { Field } from "../../../../_ui/form/field";
import { FormError } from "../../../../_ui/form/form-error";
import { Combobox } from "../../../../_ui/form/combobox";
import { StoredVersion } from "../../../../_ui/form/stored-version";
import { SubmitButton } from "../../../../_ui/form/submit-button";
import { useRefusal } from "../../../../_ui/form/use-refusal";
import { keptRights } from "../../../_rights/kept-rights";
import { type RightChoice, RightCheckboxes } from "../../../_rights/right-checkboxes";
import type { ProfileState } from "./profile-state";

export type ProfileWords = {
  name: string;
  nameTaken: string;
  enterprise: string;
  noneText: string;
  rights: string;
  rightsHint: string;
  notHeld: string;
  rightLacking: string;
  changedMeanwhile: ReactNode;
  submit: string;
  busy: string;
  fields: Record<FieldError, string>;
};

type Props = {
  action: (before: ProfileState, form: FormData) => Promise<ProfileState>;
  words: ProfileWords;
  choices: readonly RightChoice[];
  /** Those it may be for, to choose from; absent: it is the author's own. */
  enterprises?: readonly { value: string; label: string }[];
  stored?: { id: string; version: number; name: string; rights: readonly Right[] };
};

/** A profile's name and rights, of a new one or of one that is there. */
export function ProfileForm({ action, words, choices, enterprises, stored }: Props) {
  const { form, submit, refusal, wrong } = useRefusal(action, words.fields);
  const typed = refusal?.values;
  const chosen = typed ? keptRights(typed, choices) : (stored?.rights ?? []);
  return (
    <form ref={form} action={submit} noValidate className="grid max-w-xl gap-5">
      {refusal?.code === "changed_meanwhile" && <FormError>{words.changedMeanwhile}</FormError>}
      {refusal?.code === "right_lacking" && <FormError>{words.rightLacking}</FormError>}
      {stored && <StoredVersion id={stored.id} version={stored.version} kept={typed} />}
      <Field
        name="name"
        label={words.name}
        error={refusal?.code === "name_taken" ? words.nameTaken : wrong("name")}
        defaultValue={typed?.name ?? stored?.name}
        maxLength={120}
        autoComplete="off"
        required
      />
      {enterprises && (
        <Combobox
          key={typed?.enterprise}
          name="enterprise"
          label={words.enterprise}
          error={wrong("enterprise")}
          defaultValue={typed?.enterprise ?? ""}
          options={enterprises}
          noneText={words.noneText}
        />
      )}
      <RightCheckboxes
        legend={words.rights}
        hint={words.rightsHint}
        notHeld={words.notHeld}
        choices={choices}
        chosen={chosen}
      />
      <SubmitButton busyLabel={words.busy} className="w-full sm:w-auto sm:justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
