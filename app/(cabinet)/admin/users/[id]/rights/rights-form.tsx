"use client";

import { useActionState } from "react";
import type { Right } from "@/lib/access/rights";
import type { RightsRefusal } from "@/lib/users/rights-obstacle";
import { FormError } from "../../../../../_ui/form-error";
import { Notice } from "../../../../../_ui/notice";
import { SubmitButton } from "../../../../../_ui/submit-button";
import { useFocusOnError } from "../../../../../_ui/use-focus-on-error";
import type { RightChoice } from "../../../rights-fieldset";
import { rightsIn, RightsFields, type RightsWords } from "../../rights-fields";
import { type PreviewWords, RightsPreview } from "../../rights-preview";
import { ConflictNotice, type ConflictWords } from "../conflict-notice";
import { changeRightsAction } from "./actions";

export interface RightsFormWords {
  rights: RightsWords;
  preview: PreviewWords;
  conflict: ConflictWords;
  refused: string;
  refusals: Record<RightsRefusal, string>;
  malformed: string;
  see: string;
  submit: string;
  busy: string;
}

type Props = {
  words: RightsFormWords;
  choices: readonly RightChoice[];
  stored: { id: string; version: string; seen: string; rights: readonly Right[] };
};

/** A user's rights, to be switched, looked at as the user will, and saved. */
export function RightsForm({ words, choices, stored }: Props) {
  const [state, submit] = useActionState(changeRightsAction, { status: "idle" });
  const form = useFocusOnError(state);
  const refusal = state.status === "rejected" ? state : undefined;
  const preview = state.status === "done" ? state.result : undefined;
  const { conflict } = state;
  const kept = refusal?.values ?? preview?.values;
  const refusals: Partial<Record<string, string>> = words.refusals;
  const obstacle = refusal?.code && refusals[refusal.code];
  const save = conflict ? (
    <SubmitButton name="over" value={conflict.version} look="danger" busyLabel={words.busy}>
      {words.conflict.overwrite}
    </SubmitButton>
  ) : (
    <SubmitButton busyLabel={words.busy}>{words.submit}</SubmitButton>
  );
  return (
    <form ref={form} action={submit} noValidate className="grid max-w-2xl gap-6">
      {conflict && <ConflictNotice conflict={conflict} words={words.conflict} />}
      {obstacle && <FormError title={words.refused}>{obstacle}</FormError>}
      {refusal && !refusal.code && <FormError>{words.malformed}</FormError>}
      {preview && (
        <RightsPreview words={words.preview} choices={choices} before={stored.rights} after={preview.rights}>
          {preview.obstacle ? (
            <Notice tone="danger">{words.refusals[preview.obstacle]}</Notice>
          ) : (
            <div>{save}</div>
          )}
        </RightsPreview>
      )}
      <input type="hidden" name="id" value={stored.id} />
      {/* Those first seen stay: what another has saved meanwhile is not written over at a second try. */}
      <input type="hidden" name="version" value={kept?.version ?? stored.version} />
      <input type="hidden" name="seen" value={kept?.seen ?? stored.seen} />
      <RightsFields
        words={words.rights}
        choices={choices}
        chosen={kept ? rightsIn(kept, choices) : stored.rights}
      />
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        {save}
        <SubmitButton name="intent" value="preview" look="secondary" busyLabel={words.busy}>
          {words.see}
        </SubmitButton>
      </div>
    </form>
  );
}
