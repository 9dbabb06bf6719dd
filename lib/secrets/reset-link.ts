import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import { sealsOn } from "./seal";
import { hashToken } from "./token";

/**
 * The tokens that a link may have, made from its id and nonce: the outbox makes its token again when a
 * letter is rendered, and a dump of the database holds no usable link.
 */
const linkTokens = (link: { id: string; nonce: string }) =>
  sealsOn("links that set a password", `${link.id}.${link.nonce}`);

/** A fresh link: what its row stores. */
export function mintLink(): { id: string; nonce: string; tokenHash: string } {
  const link = { id: randomUUID(), nonce: randomBytes(16).toString("base64url") };
  return { ...link, tokenHash: hashToken(linkTokens(link)[0]) };
}

/**
 * The address that goes into the letter; null where the secret the link was made under holds no more. Its
 * origin is APP_URL, whatever a request claimed.
 */
export const resetLink = (link: { id: string; nonce: string; tokenHash: string }): string | null => {
  const token = linkTokens(link).find((token) => hashToken(token) === link.tokenHash);
  return token === undefined ? null : `${env().APP_URL}/reset/${token}`;
};
