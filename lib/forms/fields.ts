import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { withoutControlsAndFormats } from "./unseen-characters";

/** Something's name: 1 to 120 characters, none of them unseen; spaces around it are cut off. */
export const nameField = z.string().trim().min(1).max(120).regex(withoutControlsAndFormats);

/** The largest number that PostgreSQL's `integer` holds. */
export const largestInteger = 2 ** 31 - 1;

/** The version of a row its form was made from, see `version` in the schema. */
export const versionField = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** One of a list of rows; nothing chosen is a field left out. */
export const choiceField = z.string().min(1).pipe(z.uuid());

/** The language of a user's pages and letters. */
export const localeField = z.enum(locales);

const shownUser = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }))
  .refine(({ id }) => z.uuid().safeParse(id).success);

/** Users as a page has shown them: ids with their versions, `id:version,id:version`. */
export const shownUsersField = (most: number) =>
  z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(shownUser).max(most));

/** {@link shownUsersField} as a form carries it. */
export const writeShownUsers = (users: readonly { id: string; version: number }[]): string =>
  users.map(({ id, version }) => `${id}:${version}`).join(",");
