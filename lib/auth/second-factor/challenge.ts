import "server-only";
import { z } from "zod";
import { decrypt, encrypt } from "@/lib/secrets/encryption";
import { hashToken } from "@/lib/secrets/token";

/** Minutes between the right password and the code: time to fetch a telephone. */
export const challengeMinutes = 5;

const content = z.object({ userId: z.uuid(), password: z.string(), until: z.number() });

/** A right password that still lacks its code. It opens nothing, and dies with that password. */
export interface Challenge {
  userId: string;
  /** Whether an account's hash is still the one that was verified. */
  fits: (passwordHash: string | null) => boolean;
  isOver: (now: Date) => boolean;
}

/** Text for the challenge's cookie: sealed, so that nobody makes one without the password. */
export function sealChallenge(userId: string, passwordHash: string): string {
  const until = Date.now() + challengeMinutes * 60_000;
  const text = JSON.stringify({ userId, password: hashToken(passwordHash), until });
  return encrypt("sign-in challenges", "", Buffer.from(text));
}

/** The challenge of a cookie; null for whatever was not sealed here. */
export function openChallenge(sealed: string | null): Challenge | null {
  const opened = sealed === null ? null : decrypt("sign-in challenges", "", sealed)?.content;
  if (!opened) return null;
  const { userId, password, until } = content.parse(JSON.parse(opened.toString()));
  return {
    userId,
    fits: (passwordHash) => passwordHash !== null && hashToken(passwordHash) === password,
    isOver: (now) => now.getTime() > until,
  };
}
