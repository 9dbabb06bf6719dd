"use client";

import type { ComponentProps } from "react";
import { FormError } from "../../../../../_ui/form/form-error";
import { StoredVersion } from "../../../../../_ui/form/stored-version";
import { SubmitButton } from "../../../../../_ui/form/submit-button";
import { useRefusal } from "../../../../../_ui/form/use-refusal";
import { PersonFields } from "../../_user/person-fields";
import { ConflictNotice, type ConflictWords } from "../_conflict/conflict-notice";
import { editUserAction } from "./actions";

interface EditWords {
  ownEmail: string;
  conflict: ConflictWords;
  submit: string;
  busy: string;
}

type Person = Pick<ComponentProps<typeof PersonFields>, "words" | "locales" | "timeZones" | "merchants">;

type Props = {
  words: EditWords;
  person: Person;
  stored: Record<"id" | "version" | "seen" | "name" | "email" | "locale" | "timeZone" | "merchants", string>;
};

/** What is told of a user who is there, and the merchants whose orders they see. */
export function EditForm({ words, person, stored }: Props) {
  const { state, form, submit, refusal } = useRefusal(editUserAction);
  const { conflict } = state;
  const values = refusal?.values ?? stored;
  return (
    <form ref={form} action={submit} noValidate className="grid max-w-xl gap-5">
      {conflict && <ConflictNotice conflict={conflict} words={words.conflict} />}
      {refusal?.fieldErrors.version && <FormError>{person.words.fields.malformed}</FormError>}
      <StoredVersion id={stored.id} version={stored.version} seen={stored.seen} kept={refusal?.values} />
      <PersonFields
        {...person}
        values={values}
        errors={refusal?.fieldErrors ?? {}}
        emailRefusal={refusal?.code === "own_email" ? words.ownEmail : undefined}
        hasUnknownMerchant={refusal?.code === "unknown_merchant"}
      />
      {conflict ? (
        <SubmitButton
          name="over"
          value={conflict.version}
          look="danger"
          busyLabel={words.busy}
          className="w-full sm:w-auto sm:justify-self-start"
        >
          {words.conflict.overwrite}
        </SubmitButton>
      ) : (
        <SubmitButton busyLabel={words.busy} className="w-full sm:w-auto sm:justify-self-start">
          {words.submit}
        </SubmitButton>
      )}
    </form>
  );
}
