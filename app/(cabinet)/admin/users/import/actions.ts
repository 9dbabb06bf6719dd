"use server";

import { after } from "next/server";
import { z } from "zod";
import type { CurrentUser } from "@/lib/access/current-user";
import { requireRight } from "@/lib/access/require";
import { decodeText } from "@/lib/csv/decode-text";
import { readForm } from "@/lib/forms/read-form";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { importPeople, planImport } from "@/lib/users/import/import-people";
import type { PeopleLine } from "@/lib/users/import/people-table";
import { enterpriseChoiceField } from "@/lib/users/user-fields";
import { mostBytes, type TableRefusal } from "@/lib/users/import/read-table";
import { enterpriseOf } from "../_user/enterprise-of";

export type ImportState =
  | { status: "idle" }
  | { status: "rejected"; reason: TableRefusal["reason"] | "no_file" | "cut_off"; detail?: string }
  /** Nothing was written yet; `text` is what was read, to be sent again. */
  | { status: "planned"; lines: PeopleLine[]; text: string }
  | { status: "imported"; lines: PeopleLine[] };

const importInput = z.object({ enterprise: enterpriseChoiceField.optional(), text: z.string().optional() });

/**
 * Shows what a file would do (field `file`), or, sent again as `text` after that, invites whom it can: it is
 * judged anew. From the gateway's staff also `enterprise`.
 */
export async function importPeopleAction(_before: ImportState, form: FormData): Promise<ImportState> {
  const admin = await requireRight("users.manage", "system.manage");
  const read = readForm(importInput, form);
  if (!read.ok) return { status: "rejected", reason: "no_file" };
  const enterpriseId = enterpriseOf(admin, read.input.enterprise);
  const { text } = read.input;
  if (text === undefined) return plan(admin, enterpriseId, form.get("file"));
  const done = await importPeople(admin, enterpriseId, text, await readClient());
  if (!done.ok) return { status: "rejected", reason: done.reason, detail: done.detail };
  after(deliverOutbox);
  return { status: "imported", lines: done.lines };
}

async function plan(
  admin: CurrentUser,
  enterpriseId: string | null,
  file: FormDataEntryValue | null,
): Promise<ImportState> {
  if (!(file instanceof File) || file.size === 0) return { status: "rejected", reason: "no_file" };
  if (file.size > mostBytes) return { status: "rejected", reason: "too_large" };
  const text = decodeText(Buffer.from(await file.arrayBuffer()));
  if (text === null) return { status: "rejected", reason: "cut_off" };
  const planned = await planImport(admin, enterpriseId, text);
  return planned.ok
    ? { status: "planned", lines: planned.lines, text }
    : { status: "rejected", reason: planned.reason, detail: planned.detail };
}
