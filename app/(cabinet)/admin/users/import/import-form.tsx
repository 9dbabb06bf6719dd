"use client";

import { useActionState } from "react";
import type { LineProblem, PeopleColumn, PeopleLine } from "@/lib/users/import/people-table";
import { DataTable } from "../../../../_ui/list/data-table";
import { Field } from "../../../../_ui/form/field";
import { FormError } from "../../../../_ui/form/form-error";
import { Notice } from "../../../../_ui/text/notice";
import { SubmitButton } from "../../../../_ui/form/submit-button";
import { useFocusOnError } from "../../../../_ui/form/use-focus-on-error";
import { importPeopleAction, type ImportState } from "./actions";

export interface ImportWords {
  file: string;
  fileHint: string;
  check: string;
  busy: string;
  plan: string;
  line: string;
  outcome: string;
  willInvite: string;
  invited: string;
  columns: Record<PeopleColumn, string>;
  cells: Record<Extract<LineProblem, { column: string }>["code"], string>;
  problems: Record<Exclude<LineProblem, { column: string }>["code"], string>;
  refusals: Record<Extract<ImportState, { status: "rejected" }>["reason"], string>;
  /** With `{count}` for how many. */
  invite: string;
  done: string;
  nothing: string;
}

type Props = {
  words: ImportWords;
  /** Where they will work; absent: where the author does. */
  enterprise?: string;
};

/** A file of people: first what it would do, line by line, then the button that does it. */
export function ImportForm({ words, enterprise }: Props) {
  const [shown, send] = useActionState(importPeopleAction, { status: "idle" });
  const form = useFocusOnError(shown);
  const ready = "lines" in shown ? shown.lines.filter(({ person }) => person !== null).length : 0;
  const counted = (text: string) => text.replace("{count}", String(ready));
  const place = enterprise !== undefined && <input type="hidden" name="enterprise" value={enterprise} />;
  return (
    <div className="grid gap-6">
      <form ref={form} action={send} className="grid max-w-xl gap-5">
        {shown.status === "rejected" && (
          <FormError title={words.refusals[shown.reason].replace("{detail}", shown.detail ?? "")} />
        )}
        {place}
        <Field type="file" name="file" label={words.file} hint={words.fileHint} accept=".csv,text/csv" />
        <SubmitButton
          look="secondary"
          busyLabel={words.busy}
          className="w-full sm:w-auto sm:justify-self-start"
        >
          {words.check}
        </SubmitButton>
      </form>
      {shown.status === "imported" && <Notice tone="success" role="status" title={counted(words.done)} />}
      {"lines" in shown && (
        <LinesTable words={words} lines={shown.lines} isDone={shown.status === "imported"} />
      )}
      {shown.status === "planned" &&
        (ready > 0 ? (
          <form action={send}>
            {place}
            <input type="hidden" name="text" value={shown.text} />
            <SubmitButton busyLabel={words.busy}>{counted(words.invite)}</SubmitButton>
          </form>
        ) : (
          <p>{words.nothing}</p>
        ))}
    </div>
  );
}

function LinesTable({
  words,
  lines,
  isDone,
}: {
  words: ImportWords;
  lines: readonly PeopleLine[];
  isDone: boolean;
}) {
  const tell = (problem: LineProblem) =>
    "column" in problem
      ? `${words.columns[problem.column]}: ${words.cells[problem.code]}`
      : words.problems[problem.code];
  return (
    <DataTable
      caption={words.plan}
      rows={lines}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: "line", title: words.line, numeric: true, cell: ({ number }) => number },
        { key: "login", title: words.columns.login, heading: true, cell: ({ login }) => login },
        { key: "email", title: words.columns.email, cell: ({ person }) => person?.email ?? "" },
        {
          key: "outcome",
          title: words.outcome,
          cell: ({ problems, person }) => (
            <span className={person ? undefined : "whitespace-normal text-danger"}>
              {person ? (isDone ? words.invited : words.willInvite) : problems.map(tell).join("; ")}
            </span>
          ),
        },
      ]}
    />
  );
}
