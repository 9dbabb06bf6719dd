import "server-only";
import { z } from "zod";
import { defaultRights, type Right, rights } from "@/lib/access/rights";
import { env } from "@/lib/env";
import { localeField } from "@/lib/forms/fields";
import { newEmailField, newLoginField } from "@/lib/forms/identifiers";
import type { FieldError } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
import { merchantIdsField, ownTimeZoneField, personNameField } from "../user-fields";
import { readTable, type TableRefusal } from "./read-table";

/** The columns of a file of people; those of `neededColumns` cannot be left out. */
export const peopleColumns = [
  "login",
  "email",
  "name",
  "language",
  "time_zone",
  "merchants",
  "rights",
] as const;
export type PeopleColumn = (typeof peopleColumns)[number];
export const neededColumns = ["login", "email"] as const satisfies readonly PeopleColumn[];

/** Several values of one cell. */
const severalIn = (text: string) => text.split(/[\s,]+/).filter(Boolean);

const person = z.object({
  login: newLoginField,
  email: newEmailField,
  name: personNameField,
  language: z.union([z.literal("").transform((): Locale => env().DEFAULT_LOCALE), localeField]),
  time_zone: ownTimeZoneField,
  merchants: z.string().transform(severalIn).pipe(merchantIdsField),
  rights: z
    .string()
    .transform(severalIn)
    .pipe(z.array(z.enum(rights)))
    .transform((named): readonly Right[] => (named.length > 0 ? named : defaultRights)),
});

export type ImportedPerson = z.output<typeof person>;

/** What stands in the way of a line: a cell that is wrong, or what only the database knows. */
export type LineProblem =
  | { column: PeopleColumn; code: FieldError }
  | { code: "login_taken" | "login_repeated" | "unknown_merchant" | "right_lacking" | "unknown_enterprise" };

/** A line of the file: the person, or what is wrong. */
export interface PeopleLine {
  number: number;
  login: string;
  person: ImportedPerson | null;
  problems: LineProblem[];
}

/** Reads a file of people, each line judged by itself; a login that came before in it is refused. */
export function readPeople(text: string): { ok: true; lines: PeopleLine[] } | TableRefusal {
  const table = readTable(text, peopleColumns, neededColumns);
  if (!table.ok) return table;
  const seen = new Set<string>();
  const lines = table.lines.map(({ number, cells }): PeopleLine => {
    const parsed = person.safeParse(cells);
    const problems: LineProblem[] = (parsed.error?.issues ?? []).map(({ path, code }) => {
      const column = path[0] as PeopleColumn;
      const missing = cells[column] === "";
      return { column, code: missing ? "required" : code === "too_big" ? "tooLong" : "malformed" };
    });
    const login = cells.login.toLowerCase();
    if (parsed.success && seen.has(login)) problems.push({ code: "login_repeated" });
    seen.add(login);
    return {
      number,
      login: cells.login.slice(0, 40),
      person: problems.length === 0 ? (parsed.data ?? null) : null,
      problems: problems.filter(
        (problem, at) =>
          !("column" in problem) ||
          problems.findIndex((other) => "column" in other && other.column === problem.column) === at,
      ),
    };
  });
  return { ok: true, lines };
}
