"use client";

import { type ComponentProps, useActionState } from "react";
import { FormError } from "../../../../../_ui/form-error";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { useFocusOnError } from "../../../../../_ui/use-focus-on-error";
import { PersonFields } from "../../person-fields";
import { ConflictNotice, type ConflictWords } from "../conflict-notice";
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
  const [state, submit] = useActionState(editUserAction, { status: "idle" });
  const form = useFocusOnError(state);
  const refusal = state.status === "rejected" ? state : undefined;
  const { conflict } = state;
  const values = refusal?.values ?? stored;
  return (
    <form ref={form} action={submit} noValidate className="grid max-w-xl gap-5">
      {conflict && <ConflictNotice conflict={conflict} words={words.conflict} />}
      {refusal?.fieldErrors.version && <FormError>{person.words.fields.malformed}</FormError>}
      <input type="hidden" name="id" value={stored.id} />
      {/* Those first seen stay: what another has saved meanwhile is not written over at a second try. */}
      <input type="hidden" name="version" value={values.version} />
      <input type="hidden" name="seen" value={values.seen} />
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
