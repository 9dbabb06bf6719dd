import "server-only";
import { env } from "@/lib/env";

/** Whether cookies are kept to https: what APP_URL says, not what a request claims. */
export const isSecure = (): boolean => env().APP_URL.startsWith("https:");

/**
 * The name of a cookie of this cabinet. The mode is part of it, so that the two cabinets never read
 * each other's even on one host. `__Host-` pins a cookie to this host and the whole site; one that
 * is scoped to a path can only be `__Secure-`.
 */
export function cookieName(name: string, scope: "host" | "path" = "host"): string {
  const prefix = isSecure() ? (scope === "host" ? "__Host-" : "__Secure-") : "";
  return `${prefix}cabinet-${env().CABINET_MODE}.${name}`;
}

/** What each cookie of ours is set with: no script reads it, no other site's form sends it, and https keeps it. */
export const cookieOptions = (
  path = "/",
): { httpOnly: true; sameSite: "lax"; secure: boolean; path: string } => ({
  httpOnly: true,
  sameSite: "lax",
  secure: isSecure(),
  path,
});
