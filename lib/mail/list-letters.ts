import "server-only";
import { z } from "zod";
import { db } from "@/db/client";
import { type ListedLetter, selectLetterTrail } from "@/db/queries/letters/letter-trail";
import { emailStatuses } from "@/db/schema/outbox-emails";
import type { CurrentUser } from "@/lib/access/current-user";
import { scopeOf } from "@/lib/access/scope-of";
import { loginField, normalizeLogin } from "@/lib/forms/identifiers";
import { type ForwardPage, toForwardPage } from "@/lib/lists/forward-page";
import { pageSize } from "@/lib/lists/page";
import { readSearch, type SearchParams } from "@/lib/lists/search";
import { letterKinds } from "@/lib/outbox/letter";

export type { ListedLetter } from "@/db/queries/letters/letter-trail";
export { type EmailStatus, emailStatuses } from "@/db/schema/outbox-emails";

const fields = {
  status: z.enum(emailStatuses),
  kind: z.enum(letterKinds),
  user: loginField.transform(normalizeLogin),
  after: z.uuid(),
};

export type LetterSearch = ReturnType<typeof readLetterSearch>["values"];

/** The trail's filter and place from its address, and the fields that were ill-formed. */
export const readLetterSearch = (params: SearchParams) => readSearch(fields, params);

/** One page of the letters to the users an administrator looks after, the newest first. */
export async function listLetters(
  admin: CurrentUser,
  { user, after, ...filter }: LetterSearch,
): Promise<ForwardPage<ListedLetter>> {
  const page = { after, limit: pageSize + 1 };
  const found = await selectLetterTrail(db(), scopeOf(admin), { ...filter, login: user }, page);
  return toForwardPage(found, ({ id }) => id);
}
