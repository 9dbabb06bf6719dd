import "server-only";
import { randomBytes } from "node:crypto";
import { db } from "@/db/client";
import { insertApiKey, type ListedApiKey } from "@/db/queries/api-keys";
import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/env";
import { hashToken } from "@/lib/secrets/token";

/**
 * Makes a key for a program: 256 random bits after a prefix that names the cabinet, so that whoever finds one
 * knows what it opens. The key is returned once and stored nowhere.
 * @param name whose it is, 1 to 120 characters
 */
export async function makeApiKey(name: string): Promise<ListedApiKey & { key: string }> {
  const key = `cabinet_${env().CABINET_MODE}_${randomBytes(32).toString("base64url")}`;
  return db().transaction(async (tx) => {
    const made = await insertApiKey(tx, { name, keyHash: hashToken(key) });
    await recordAudit(tx, { event: "api_key.created", details: { key: made.id, name } });
    return { ...made, key };
  });
}
