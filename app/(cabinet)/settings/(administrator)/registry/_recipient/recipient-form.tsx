"use client";

import type { ReactNode } from "react";
import type { FieldError } from "@/lib/forms/state";
import { Checkbox } from "../../../../../_ui/form/checkbox";
import { Field } from "../../../../../_ui/form/field";
import { FormError } from "../../../../../_ui/form/form-error";
import { Select } from "../../../../../_ui/form/select";
import { StoredVersion } from "../../../../../_ui/form/stored-version";
import { SubmitButton } from "../../../../../_ui/form/submit-button";
import { useRefusal } from "../../../../../_ui/form/use-refusal";
import type { RecipientState } from "./recipient-state";

const choices = ["selection", "locale", "timeZone", "decimalMark"] as const;
type Choice = (typeof choices)[number];

export type RecipientWords = Record<
  Choice | "email" | "submit" | "busy" | "emailTaken" | "tooMany",
  string
> & {
  timeZoneHint: string;
  active: string;
  activeHint: string;
  changedMeanwhile: ReactNode;
  fields: Record<FieldError, string>;
};

type Props = {
  action: (before: RecipientState, form: FormData) => Promise<RecipientState>;
  words: RecipientWords;
  options: Record<Choice, readonly { value: string; label: string }[]>;
  /** A new one has no id. */
  stored: Record<Choice, string> & { id?: string; version?: number; email?: string; active?: boolean };
};

/** A recipient of the daily registry, a new one or one that is there. */
export function RecipientForm({ action, words, options, stored }: Props) {
  const { form, submit, refusal, wrong } = useRefusal(action, words.fields);
  const isActive = refusal ? refusal.values.active !== undefined : stored.active;
  return (
    <form ref={form} action={submit} noValidate className="grid max-w-xl gap-5">
      {refusal?.code === "changed_meanwhile" && <FormError>{words.changedMeanwhile}</FormError>}
      {refusal?.code === "too_many" && <FormError>{words.tooMany}</FormError>}
      {stored.version !== undefined && (
        <StoredVersion id={stored.id} version={stored.version} kept={refusal?.values} />
      )}
      <Field
        type="email"
        name="email"
        label={words.email}
        error={refusal?.code === "email_taken" ? words.emailTaken : wrong("email")}
        defaultValue={refusal?.values.email ?? stored.email}
        maxLength={254}
        autoComplete="off"
        required
      />
      {choices.map((choice) => {
        const chosen = refusal?.values[choice] ?? stored[choice];
        return (
          <Select
            key={`${choice} ${chosen}`}
            name={choice}
            label={words[choice]}
            hint={choice === "timeZone" ? words.timeZoneHint : undefined}
            error={wrong(choice)}
            defaultValue={chosen}
            options={options[choice]}
            required
          />
        );
      })}
      {stored.id && (
        <Checkbox
          key={String(isActive)}
          name="active"
          label={words.active}
          hint={words.activeHint}
          defaultChecked={isActive}
        />
      )}
      <SubmitButton busyLabel={words.busy} className="w-full sm:w-auto sm:justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
