import { Readable } from "node:stream";
import { requireRight } from "@/lib/access/require";
import { fileAnswer } from "@/lib/export/file-answer";
import { type PeopleColumn, peopleColumns } from "@/lib/users/import/people-table";

/** One person who is nobody: an address of RFC 2606, which no letter reaches. */
const example: Record<PeopleColumn, string> = {
  login: "ivan_novik",
  email: "ivan.novik@example.com",
  name: "Іван Новік",
  language: "be",
  time_zone: "Europe/Minsk",
  merchants: "",
  rights: "password.change",
};

/** A file to fill in: the columns of an import, and a line that shows them. */
export async function GET(): Promise<Response> {
  const { locale, timeZone } = await requireRight("users.manage", "system.manage");
  const columns = peopleColumns.map((title) => ({
    title,
    cell: (row: typeof example) => row[title],
  }));
  return fileAnswer({
    name: "users-sample",
    format: "csv",
    locale,
    timeZone,
    columns,
    pages: Readable.from([[example]]),
  });
}
