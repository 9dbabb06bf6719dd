import { Readable } from "node:stream";
import { requireRight } from "@/lib/access/require";
import { csvAnswer } from "@/lib/csv/csv-answer";
import { csvStream } from "@/lib/csv/csv-stream";
import { type PeopleColumn, peopleColumns } from "@/lib/users/import/people-table";

/** One person who is nobody: an address of RFC 2606, which no letter reaches. */
const example: Record<PeopleColumn, string> = {
  login: "ivan_novik",
  email: "ivan.novik@example.com",
  name: "Іван Новік",
  language: "be",
  time_zone: "Europe/Minsk",
  merchants: "",
  rights: "password.change orders.export",
};

/** A file to fill in: the columns of an import, and a line that shows them. */
export async function GET(): Promise<Response> {
  await requireRight("users.manage", "system.manage");
  const columns = peopleColumns.map((title) => ({
    title,
    cell: (row: typeof example) => row[title],
  }));
  return csvAnswer("users-sample", csvStream(columns, Readable.from([example])));
}
