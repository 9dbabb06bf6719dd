import "server-only";
import { z } from "zod";
import { db } from "@/db/client";
import { listAdministrators } from "@/db/queries/organisation/managed-users";
import type { CurrentUser } from "@/lib/access/current-user";
import type { Client } from "@/lib/http/client";
import { locales } from "@/lib/i18n/locales";
import { editUser, type EditRefusal } from "./edit-user";
import { findManagedUser, type ManagedUser } from "./find-managed-user";
import { isLastAdministrator } from "./is-last-administrator";
import { setUserStatus, type StatusRefusal } from "./set-user-status";

/** What can be done to many users at once: their state, or the language of their pages and letters. */
export const bulkDeeds = [...locales, "enable", "disable"] as const;
export const bulkDeedField = z.enum(bulkDeeds);
export type BulkDeed = (typeof bulkDeeds)[number];

/** To how many users something is done at once: a page of the list. */
export const mostUsers = 50;

type BulkObstacle = Extract<StatusRefusal, "oneself" | "last_administrator"> | "unchanged";

export interface BulkPreview {
  user: Pick<ManagedUser, "id" | "login" | "name" | "version">;
  /** Why nothing would be done to this one; null: it would. */
  obstacle: BulkObstacle | null;
}

/** What a deed would do to each user, in the order given; whoever is not among the administrator's own is left out. */
export async function previewBulk(
  admin: CurrentUser,
  deed: BulkDeed,
  userIds: readonly string[],
): Promise<BulkPreview[]> {
  const previews: BulkPreview[] = [];
  for (const id of [...new Set(userIds)].slice(0, mostUsers)) {
    const user = await findManagedUser(admin, id);
    if (user) previews.push({ user, obstacle: await obstacleTo(admin, deed, user) });
  }
  return previews;
}

function isAsWanted({ status, locale }: ManagedUser, deed: BulkDeed): boolean {
  if (deed === "disable") return status === "disabled";
  return deed === "enable" ? status === "active" : locale === deed;
}

async function obstacleTo(
  admin: CurrentUser,
  deed: BulkDeed,
  user: ManagedUser,
): Promise<BulkObstacle | null> {
  if (isAsWanted(user, deed)) return "unchanged";
  if (deed !== "disable") return null;
  if (user.id === admin.id) return "oneself";
  const left = await listAdministrators(db(), user.enterpriseId);
  return isLastAdministrator(user.id, left) ? "last_administrator" : null;
}

/**
 * Does it to each user as shown, each in a transaction of their own: what is refused for one holds up no other.
 * Returns for whom it was refused, and why.
 */
export async function changeInBulk(
  admin: CurrentUser,
  deed: BulkDeed,
  users: readonly { id: string; version: number }[],
  client: Client,
): Promise<{ id: string; reason: StatusRefusal | EditRefusal }[]> {
  const refused: { id: string; reason: StatusRefusal | EditRefusal }[] = [];
  for (const { id, version } of users) {
    const outcome =
      deed === "disable" || deed === "enable"
        ? await setUserStatus(admin, id, deed === "disable" ? "disabled" : "active", client, version)
        : await editUser(admin, { id, version, locale: deed }, client);
    if (!outcome.ok) refused.push({ id, reason: outcome.reason });
  }
  return refused;
}
