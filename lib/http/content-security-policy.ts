import "server-only";
import { randomBytes } from "node:crypto";
import { isDevelopment } from "@/lib/env";

/** 128 bits, new for every answer. */
export const newNonce = (): string => randomBytes(16).toString("base64");

/** The mailbox shows letters in a frame of this host; nothing else frames anything. */
const framesItself = (pathname: string) => pathname.startsWith("/dev/mailbox");

/** A letter in the mailbox's frame: its own styles, and nothing else. */
const letterPath = /^\/dev\/mailbox\/[^/]+$/;
const letterPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The Content-Security-Policy of a page: scripts by nonce, everything from this host, framed by nobody. */
export function contentSecurityPolicy(nonce: string, pathname: string): string {
  if (letterPath.test(pathname)) return letterPolicy;
  const development = isDevelopment();
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${framesItself(pathname) ? "'self'" : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}
