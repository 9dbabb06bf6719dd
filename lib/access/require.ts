import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { db } from "@/db/client";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import { readClient } from "@/lib/http/client";
import { noteKnownFault, requestIdHeader } from "@/lib/http/last-answer";
import { pathHeader } from "@/lib/http/path-header";
import { loginPath } from "./return-path";
import { type CurrentUser, findUser } from "./current-user";
import type { Right } from "./rights";

/** The signed-in user; anyone else is sent to sign in and back to where they were going. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await findUser();
  if (user) return user;
  redirect(loginPath((await headers()).get(pathHeader)));
}

/** The signed-in user who holds `right`, or one of those that do as well; others get the 403 page, and the audit a line. */
export async function requireRight(right: Right, ...orElse: Right[]): Promise<CurrentUser> {
  const user = await requireUser();
  if ([right, ...orElse].some((opening) => user.rights.has(opening))) return user;
  await recordAudit(db(), {
    ...actedBy(user, await readClient()),
    event: "access.refused",
    details: { right },
  });
  noteKnownFault((await headers()).get(requestIdHeader) ?? "", "forbidden");
  forbidden();
}
