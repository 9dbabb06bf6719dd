import "server-only";
import { db } from "@/db/client";
import { type ListedApiKey, markApiKeyRevoked } from "@/db/queries/api-keys";
import { recordAudit } from "@/lib/audit/record-audit";

/** Takes a key its worth, from the next request on; null when none with this id still works. */
export const revokeApiKey = (id: string): Promise<ListedApiKey | null> =>
  db().transaction(async (tx) => {
    const revoked = await markApiKeyRevoked(tx, id);
    if (revoked)
      await recordAudit(tx, { event: "api_key.revoked", details: { key: id, name: revoked.name } });
    return revoked;
  });
