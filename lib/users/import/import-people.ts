import "server-only";
import { db } from "@/db/client";
import { findTakenLogins } from "@/db/queries/organisation/users";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Client } from "@/lib/http/client";
import { inviteObstacle, inviteUser } from "../invite-user";
import { type ImportedPerson, type PeopleLine, readPeople } from "./people-table";
import type { TableRefusal } from "./read-table";

const wanted = (
  { language, time_zone, merchants, ...person }: ImportedPerson,
  enterpriseId: string | null,
) => ({
  ...person,
  locale: language,
  timeZone: time_zone,
  merchantIds: merchants,
  enterpriseId,
});

/** What importing a file would do, line by line; writes nothing. */
export async function planImport(
  admin: CurrentUser,
  enterpriseId: string | null,
  text: string,
): Promise<{ ok: true; lines: PeopleLine[] } | TableRefusal> {
  const read = readPeople(text);
  if (!read.ok) return read;
  const taken = await findTakenLogins(
    db(),
    read.lines.map(({ login }) => login),
  );
  const lines: PeopleLine[] = [];
  for (const line of read.lines) {
    if (!line.person) {
      lines.push(line);
      continue;
    }
    const code = taken.has(line.login.toLowerCase())
      ? ("login_taken" as const)
      : await inviteObstacle(db(), admin, wanted(line.person, enterpriseId));
    lines.push(code ? { ...line, person: null, problems: [{ code }] } : line);
  }
  return { ok: true, lines };
}

/**
 * Invites everyone of a file who can be, each in a transaction of their own, and returns the lines with what
 * stood in the way of the others. Sent again it invites nobody twice: their logins are taken by then.
 */
export async function importPeople(
  admin: CurrentUser,
  enterpriseId: string | null,
  text: string,
  client: Client,
): Promise<{ ok: true; lines: PeopleLine[] } | TableRefusal> {
  const read = readPeople(text);
  if (!read.ok) return read;
  const lines: PeopleLine[] = [];
  for (const line of read.lines) {
    const invited = line.person && (await inviteUser(admin, wanted(line.person, enterpriseId), client));
    lines.push(
      !invited || invited.ok ? line : { ...line, person: null, problems: [{ code: invited.reason }] },
    );
  }
  return { ok: true, lines };
}
