import "server-only";
import type { Client } from "@/lib/http/client";

/**
 * What the notice of something that its reader may not have done tells: when, from which address, and the way out: to
 * recover the password, or, who may not set one, to the administrator; the page of recovery would refuse them.
 */
export const noticeDetails = (
  { rights }: { rights: Iterable<string> },
  { ip }: Pick<Client, "ip">,
): { at: string; way: "recovery" | "administrator"; ip?: string } => ({
  at: new Date().toISOString(),
  way: new Set(rights).has("password.change") ? "recovery" : "administrator",
  ...(ip && { ip }),
});
