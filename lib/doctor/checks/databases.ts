import "server-only";
import { findStamp } from "@/db/inspect/contents";
import { areSessionsShared } from "@/db/inspect/server";
import { explainFault } from "../explain-fault";
import { failed, ok, skipped, type Verdict } from "../finding";
import { isOneAddress, type Reached, type Surroundings } from "../surroundings";

/** The oldest PostgreSQL the product works with. */
const oldest = 15;

/** Host, port and database: what may be shown of an address. */
function placeOf(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return "";
  const { host, pathname } = new URL(url);
  return ` at ${host}${pathname}`;
}

const reachedAs = (reached: Reached, variable: string, url: string | undefined): Verdict =>
  "reason" in reached
    ? failed(`cannot be reached${placeOf(url)}: ${reached.reason} (${variable})`)
    : ok(`reached${placeOf(url)} as ${reached.server.role}`);

/** By the address migrations take. */
export async function directCheck(around: Surroundings): Promise<Verdict> {
  if (isOneAddress(around))
    return skipped(
      "DATABASE_MIGRATION_URL is no other address than DATABASE_URL: there is no pooler between",
    );
  const reached = reachedAs(
    await around.direct(),
    "DATABASE_MIGRATION_URL",
    around.given.DATABASE_MIGRATION_URL,
  );
  if (reached.status !== "ok" || !(await areSessionsShared(around.given.DATABASE_MIGRATION_URL!)))
    return reached;
  return failed(
    "is behind a transaction-mode pooler, where migrations cannot lock: set DATABASE_MIGRATION_URL to the server itself",
  );
}

/** By the address of the application, through whatever pooler there is. */
export async function applicationCheck(around: Surroundings): Promise<Verdict> {
  const url = around.given.DATABASE_URL;
  const [application, direct] = await Promise.all([around.application(), around.direct()]);
  const reached = reachedAs(application, "DATABASE_URL", url);
  if ("reason" in application) return reached;
  if (application.server.isReadOnly)
    return failed("takes no writes: it is a copy of another server, or was set to read only");
  if (!("reason" in direct) && !isOneAddress(around)) {
    const [ours, theirs] = await Promise.all([findStamp(application.sql), findStamp(direct.sql)]).catch(
      () => [],
    );
    if (ours?.at !== theirs?.at)
      return failed("is another database than the one at DATABASE_MIGRATION_URL: let both lead to one");
  }
  const isShared = await areSessionsShared(url!).catch((fault: unknown) => explainFault(fault));
  if (typeof isShared === "string") return failed(`takes one connection and refuses a second: ${isShared}`);
  return ok(
    `${reached.words}, ${isShared ? "a pooler in transaction mode" : "a session a connection: no pooler, or one in session mode"}`,
  );
}

/** PostgreSQL 15 or newer. */
export async function versionCheck(around: Surroundings): Promise<Verdict> {
  const reached = await around.direct();
  if ("reason" in reached) return skipped("the database cannot be reached");
  const { version, versionNumber } = reached.server;
  return versionNumber >= oldest * 10_000
    ? ok(version)
    : failed(`${version}: PostgreSQL ${oldest} or newer is needed`);
}
