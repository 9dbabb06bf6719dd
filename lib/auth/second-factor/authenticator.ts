import "server-only";
import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { env } from "@/lib/env";

/** Bytes: RFC 4226, 4, R6 recommends 160 bits. */
const secretBytes = 20;
/** Seconds a code is shown for, and its digits: what every authenticator app takes (RFC 6238, 5.2). */
const period = 30;
const digits = 6;
/** Steps before and after the one in hand: for clocks that are off and for slow hands (RFC 6238, 5.2). */
const window = 1;

/** A secret for an authenticator app: 20 random bytes. */
export const newSecret = (): Buffer => randomBytes(secretBytes);

/** Whether a text has the shape of an app's code; anything else may be a recovery code. */
export const isAppCode = (text: string): boolean => /^[0-9]{6}$/.test(text);

function authenticator(secret: Uint8Array, login: string): TOTP {
  const issuer = env().CABINET_MODE === "test" ? `${env().BRAND_NAME} TEST` : env().BRAND_NAME;
  return new TOTP({
    issuer,
    label: login,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
    algorithm: "SHA1",
    digits,
    period,
  });
}

/** The 30-second step that a code belongs to at `at`, or null for a wrong code. */
export function stepOf(secret: Uint8Array, code: string, at: Date): number | null {
  const delta = authenticator(secret, "").validate({ token: code, timestamp: at.getTime(), window });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / period) + delta;
}

/** What the app reads: as an address for its QR code, and to be typed, in groups of four. */
export function enrolmentOf(secret: Uint8Array, login: string): { address: string; typed: string } {
  const app = authenticator(secret, login);
  return { address: app.toString(), typed: app.secret.base32.replace(/(.{4})(?=.)/g, "$1 ") };
}
