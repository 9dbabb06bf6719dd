"use client";

import type { Right } from "@/lib/access/rights";
import type { RightsRefusal } from "@/lib/users/rights-obstacle";
import { FormError } from "../../../../../_ui/form/form-error";
import { Notice } from "../../../../../_ui/text/notice";
import { StoredVersion } from "../../../../../_ui/form/stored-version";
import { SubmitButton } from "../../../../../_ui/form/submit-button";
import { useRefusal } from "../../../../../_ui/form/use-refusal";
import type { RightChoice } from "../../../../_rights/right-checkboxes";
import { keptRights } from "../../../../_rights/kept-rights";
import { RightsPicker, type RightsPickerWords } from "../../../../_rights/rights-picker";
import { type RightsPreviewWords, RightsPreview } from "../../../../_rights/rights-preview";
import { ConflictNotice, type ConflictWords } from "../_conflict/conflict-notice";
import { changeRightsAction } from "./actions";

export interface RightsFormWords {
  rights: RightsPickerWords;
  preview: RightsPreviewWords;
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
  const { state, form, submit, refusal } = useRefusal(changeRightsAction);
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
      <StoredVersion id={stored.id} version={stored.version} seen={stored.seen} kept={kept} />
      <RightsPicker
        words={words.rights}
        choices={choices}
        chosen={kept ? keptRights(kept, choices) : stored.rights}
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
