"use client";

import type { ReactNode } from "react";
import type { FieldError } from "@/lib/forms/state";
import { Field } from "../../_ui/form/field";
import { FormError } from "../../_ui/form/form-error";
import { StoredVersion } from "../../_ui/form/stored-version";
import { SubmitButton } from "../../_ui/form/submit-button";
import { TimeZoneField } from "../../_ui/form/time-zone-field";
import { useRefusal } from "../../_ui/form/use-refusal";
import type { EnterpriseState } from "./enterprise-input";

/** Without words for them, neither the name nor the contacts are asked for. */
export type EnterpriseWords = {
  name?: string;
  contacts?: { contactPerson: string; phone: string; phoneHint: string; email: string };
  timeZone: string;
  timeZoneHint: string;
  noneText: string;
  submit: string;
  busy: string;
  nameTaken: string;
  changedMeanwhile: ReactNode;
  fields: Record<FieldError, string>;
};

type Props = {
  action: (before: EnterpriseState, form: FormData) => Promise<EnterpriseState>;
  words: EnterpriseWords;
  stored: {
    id?: string;
    version?: number;
    name?: string;
    timeZone: string;
    contactPerson?: string | null;
    phone?: string | null;
    email?: string | null;
  };
};

/** What is told of an enterprise, of a new one or of one that is there. */
export function EnterpriseForm({ action, words, stored }: Props) {
  const { form, submit, refusal, wrong } = useRefusal(action, words.fields);
  const contact = (field: "contactPerson" | "phone" | "email") => ({
    name: field,
    error: wrong(field),
    defaultValue: refusal?.values[field] ?? stored[field] ?? undefined,
    autoComplete: "off",
  });
  const timeZone = refusal?.values.timeZone ?? stored.timeZone;
  return (
    <form ref={form} action={submit} noValidate className="grid max-w-xl gap-5">
      {refusal?.code === "changed_meanwhile" && <FormError>{words.changedMeanwhile}</FormError>}
      {stored.version !== undefined && (
        <StoredVersion id={stored.id} version={stored.version} kept={refusal?.values} />
      )}
      {words.name !== undefined && (
        <Field
          name="name"
          label={words.name}
          error={refusal?.code === "name_taken" ? words.nameTaken : wrong("name")}
          defaultValue={refusal?.values.name ?? stored.name}
          maxLength={120}
          autoComplete="off"
          required
        />
      )}
      {words.contacts && (
        <>
          <Field {...contact("contactPerson")} label={words.contacts.contactPerson} maxLength={120} />
          <Field
            {...contact("phone")}
            type="tel"
            label={words.contacts.phone}
            hint={words.contacts.phoneHint}
            maxLength={40}
          />
          <Field {...contact("email")} type="email" label={words.contacts.email} maxLength={254} />
        </>
      )}
      <TimeZoneField
        key={timeZone}
        name="timeZone"
        label={words.timeZone}
        hint={words.timeZoneHint}
        error={wrong("timeZone")}
        defaultValue={timeZone}
        noneText={words.noneText}
        required
      />
      <SubmitButton busyLabel={words.busy} className="w-full sm:w-auto sm:justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
