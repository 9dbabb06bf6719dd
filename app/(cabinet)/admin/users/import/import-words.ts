import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "../../../../_ui/form/form-words";
import { mostBytes, mostLines } from "@/lib/users/import/read-table";
import { messagesOf } from "@/lib/i18n/messages";
import type { ImportWords } from "./import-form";

/** The words of the form that imports people. */
export async function importWords(): Promise<ImportWords> {
  const [t, users, fields, { busy }, locale] = await Promise.all([
    getTranslations("admin.import"),
    getTranslations("admin.userForm"),
    getTranslations("errors.fields"),
    formWords(),
    getLocale(),
  ]);
  const { refusals, problems, invite, done } = messagesOf(locale).admin.import;
  return {
    busy,
    file: t("file"),
    fileHint: t("fileHint", { lines: mostLines, kilobytes: mostBytes / 1000 }),
    check: t("check"),
    plan: t("plan"),
    line: t("line"),
    outcome: t("outcome"),
    willInvite: t("willInvite"),
    invited: t("invited"),
    nothing: t("nothing"),
    columns: {
      login: users("login"),
      email: users("email"),
      name: users("name"),
      language: users("locale"),
      time_zone: users("timeZone"),
      merchants: users("merchants"),
      rights: users("rights"),
    },
    cells: { required: fields("required"), malformed: fields("malformed"), tooLong: fields("tooLong") },
    problems,
    refusals,
    invite,
    done,
  };
}
