"use client";

import type { FieldError } from "@/lib/forms/state";
import { Field } from "../../../../_ui/form/field";
import { FormError } from "../../../../_ui/form/form-error";
import { Select } from "../../../../_ui/form/select";
import { SubmitButton } from "../../../../_ui/form/submit-button";
import { useRefusal } from "../../../../_ui/form/use-refusal";
import { waitText, type WaitWords } from "../../../../_ui/form/wait-words";
import { sendRegistryAgainAction } from "./actions";

type SendAgainWords = Record<"recipient" | "day" | "submit" | "busy" | "notOver", string> & {
  limited: WaitWords;
  fields: Record<FieldError, string>;
};

type Props = {
  words: SendAgainWords;
  recipients: readonly { value: string; label: string }[];
  yesterday: string;
};

/** Has the registry of a past day sent once more. */
export function SendAgainForm({ words, recipients, yesterday }: Props) {
  const { form, submit, refusal, wrong } = useRefusal(sendRegistryAgainAction, words.fields);
  const chosen = refusal?.values.subscription;
  return (
    <form ref={form} action={submit} noValidate className="grid max-w-xl gap-5">
      {refusal?.code === "limited" && (
        <FormError>{waitText(words.limited, refusal.retryAfterSeconds)}</FormError>
      )}
      <Select
        key={chosen}
        name="subscription"
        label={words.recipient}
        error={wrong("subscription")}
        defaultValue={chosen}
        options={recipients}
        required
      />
      <Field
        type="date"
        name="day"
        label={words.day}
        error={refusal?.code === "not_over" ? words.notOver : wrong("day")}
        defaultValue={refusal?.values.day ?? yesterday}
        required
      />
      <SubmitButton
        look="secondary"
        busyLabel={words.busy}
        className="w-full sm:w-auto sm:justify-self-start"
      >
        {words.submit}
      </SubmitButton>
    </form>
  );
}
