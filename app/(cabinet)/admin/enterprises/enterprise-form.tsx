"use client";

import { useActionState, type ReactNode } from "react";
import type { FieldError } from "@/lib/forms/state";
import { Field } from "../../../_ui/field";
import { FormError } from "../../../_ui/form-error";
import { SubmitButton } from "../../../_ui/submit-button";
import { TimeZoneField } from "../../../_ui/time-zone-field";
import { useFocusOnError } from "../../../_ui/use-focus-on-error";
import type { EnterpriseState } from "./actions";

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
  const [state, submit] = useActionState(action, { status: "idle" });
  const form = useFocusOnError(state);
  const refusal = state.status === "rejected" ? state : undefined;
  const wrong = (field: "name" | "timeZone" | "contactPerson" | "phone" | "email") => {
    const error = refusal?.fieldErrors[field];
    return error && words.fields[error];
  };
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
      {stored.id && <input type="hidden" name="id" value={stored.id} />}
      {/* The version first seen stays: what another has saved meanwhile is not written over at a second try. */}
      {stored.version && (
        <input type="hidden" name="version" value={refusal?.values.version ?? stored.version} />
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
