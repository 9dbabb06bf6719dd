import "server-only";
import { db } from "@/db/client";
import {
  selectSubscription,
  type ListedSubscription,
  selectSubscriptions,
  type RegistrySubscription,
} from "@/db/queries/registry-subscriptions";
import type { CurrentUser } from "@/lib/access/current-user";

export type { ListedSubscription, RegistrySubscription };

/** The recipients of the registry of an administrator's own enterprise; none for whoever has no enterprise. */
export const listSubscriptions = async ({
  enterpriseId,
}: Pick<CurrentUser, "enterpriseId">): Promise<ListedSubscription[]> =>
  enterpriseId === null ? [] : selectSubscriptions(db(), enterpriseId);

/** One of them; null for another enterprise's. */
export const findSubscription = async (
  { enterpriseId }: Pick<CurrentUser, "enterpriseId">,
  id: string,
): Promise<RegistrySubscription | null> =>
  enterpriseId === null ? null : selectSubscription(db(), enterpriseId, id);
