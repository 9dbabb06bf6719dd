import "server-only";
import { compareRights } from "@/db/inspect/rights";
import { failed, ok, skipped, type Verdict, warning } from "../finding";
import type { Surroundings } from "../surroundings";

/** How many rights are named in a line. */
const named = 5;
const tell = (rights: readonly string[]) =>
  rights.slice(0, named).join(", ") + (rights.length > named ? ` and ${rights.length - named} more` : "");

/** The application's role may do what the application does, and not change the audit. */
export async function rightsCheck(around: Surroundings): Promise<Verdict> {
  const [application, direct] = await Promise.all([around.application(), around.direct()]);
  if ("reason" in application) return skipped("the database cannot be reached");
  const { role, isSuperuser } = application.server;
  const { missing, excess } = await compareRights(application.sql);
  if (missing.length > 0)
    return failed(`${role} lacks ${tell(missing)}: run npm run db:migrate, which gives them`);
  if (excess.length === 0) return ok(`${role} has what it needs and no more`);
  if (isSuperuser) return warning(`${role} is a superuser: give the application a role of its own`);
  if ("reason" in direct || direct.server.role === role)
    return warning(
      `${role} owns the tables too, and triggers alone guard the audit: give the application a role of its own`,
    );
  return failed(
    `${role} has ${tell(excess)}: run npm run db:migrate, which takes away what was given on tables, and revoke the rest`,
  );
}
