import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import { sealsOn } from "./seal";

/** 32 bytes in base64url: 256 bits, where ASVS 5.0 6.5.2 asks for 128. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** What is stored of a token: enough to know it again, not enough to use it. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whether a text has the shape of a token; anything else needs no look-up. */
export const isToken = (text: string): boolean => tokenShape.test(text);

/** A random token, 256 bits, base64url. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

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
