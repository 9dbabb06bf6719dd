"use client";

import type { ReactNode } from "react";
import type { FieldError } from "@/lib/forms/state";
import { Field } from "../../_ui/form/field";
import { FormError } from "../../_ui/form/form-error";
import { Combobox } from "../../_ui/form/combobox";
import { StoredVersion } from "../../_ui/form/stored-version";
import { SubmitButton } from "../../_ui/form/submit-button";
import { useRefusal } from "../../_ui/form/use-refusal";
import type { MerchantState } from "./merchant-input";

export type MerchantWords = {
  id: string;
  idHint: string;
  name: string;
  enterprise: string;
  noneText: string;
  /** Why it cannot be another one, where it cannot. */
  enterpriseHint?: string;
  choose: string;
  confirmationDays: string;
  confirmationDaysHint: string;
  submit: string;
  busy: string;
  idTaken: string;
  hasOrders: string;
  changedMeanwhile: ReactNode;
  fields: Record<FieldError, string>;
};

type Props = {
  action: (before: MerchantState, form: FormData) => Promise<MerchantState>;
  words: MerchantWords;
  /**
   * Those to choose from: its own alone, where it cannot move. None: neither its name nor its enterprise is
   * asked for.
   */
  enterprises?: readonly { id: string; name: string }[];
  /** A new one has no version. */
  stored: {
    id?: number;
    version?: number;
    name?: string;
    enterpriseId?: string;
    confirmationDays?: number | null;
  };
};

/** What is told of a merchant, of a new one or of one that is there, whose Merchant_ID stays. */
export function MerchantForm({ action, words, enterprises, stored }: Props) {
  const { form, submit, refusal, wrong } = useRefusal(action, words.fields);
  const enterprise = refusal?.values.enterprise ?? stored.enterpriseId ?? "";
  const options = enterprises?.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form ref={form} action={submit} noValidate className="grid max-w-xl gap-5">
      {refusal?.code === "changed_meanwhile" && <FormError>{words.changedMeanwhile}</FormError>}
      {stored.version === undefined ? (
        <Field
          name="id"
          label={words.id}
          hint={words.idHint}
          error={refusal?.code === "id_taken" ? words.idTaken : wrong("id")}
          defaultValue={refusal?.values.id}
          inputMode="numeric"
          maxLength={10}
          autoComplete="off"
          required
        />
      ) : (
        <StoredVersion id={stored.id} version={stored.version} kept={refusal?.values} />
      )}
      {options && (
        <>
          <Field
            name="name"
            label={words.name}
            error={wrong("name")}
            defaultValue={refusal?.values.name ?? stored.name}
            maxLength={120}
            autoComplete="off"
            required
          />
          <Combobox
            key={enterprise}
            name="enterprise"
            label={words.enterprise}
            hint={words.enterpriseHint}
            error={
              refusal?.code === "has_orders"
                ? words.hasOrders
                : refusal?.code === "unknown_enterprise"
                  ? words.fields.malformed
                  : wrong("enterprise")
            }
            defaultValue={enterprise}
            options={stored.enterpriseId ? options : [{ value: "", label: words.choose }, ...options]}
            noneText={words.noneText}
            required
          />
        </>
      )}
      <Field
        name="confirmationDays"
        label={words.confirmationDays}
        hint={words.confirmationDaysHint}
        error={wrong("confirmationDays")}
        defaultValue={refusal?.values.confirmationDays ?? stored.confirmationDays ?? undefined}
        inputMode="numeric"
        maxLength={2}
        autoComplete="off"
      />
      <SubmitButton busyLabel={words.busy} className="w-full sm:w-auto sm:justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
