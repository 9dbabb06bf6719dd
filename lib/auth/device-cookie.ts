import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "@/lib/secrets/cookie";
import { sealed, unsealed } from "@/lib/secrets/seal";
import { hashToken } from "@/lib/secrets/token";

/** Days a browser is known without a sign-in: the longest that browsers keep a cookie (RFC 6265bis). */
export const deviceDays = 400;

/** A random id for a browser not seen before. */
export const newDeviceId = (): string => randomBytes(16).toString("base64url");

/** An id as the database knows it; null for none. */
export const hashDevice = (deviceId: string | null): string | null => deviceId && hashToken(deviceId);

/** An id as the cookie carries it. */
export const sealDevice = (deviceId: string): string => sealed("known devices", "", deviceId);

/** The id out of a cookie; null where there is none, or one that we did not make. */
export const openDevice = (value: string | undefined): string | null => unsealed("known devices", "", value);

const name = () => cookieName("device");

/** The id of the browser in hand, where it is known to us. */
export const readDeviceId = async (): Promise<string | null> =>
  openDevice((await cookies()).get(name())?.value);

/** Makes this browser known, or winds its clock up. Not the way in: it opens nothing. */
export async function rememberDevice(deviceId: string): Promise<void> {
  (await cookies()).set(name(), sealDevice(deviceId), {
    ...cookieOptions(),
    maxAge: deviceDays * 24 * 60 * 60,
  });
}
