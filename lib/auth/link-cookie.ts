import "server-only";
import { cookies } from "next/headers";
import { cookieName, isSecure } from "@/lib/secrets/cookie-names";

/** The link's token lives here while its page is open, so that the address of the form is clean. */
const name = () => cookieName("link", "path");
const path = "/reset";

/** What the cookie is set with: for the page and its form alone, until the browser is closed. */
export const linkCookie = (token: string) => ({
  name: name(),
  value: token,
  httpOnly: true,
  sameSite: "lax" as const,
  secure: isSecure(),
  path,
});

/** The token of the link that was opened last in this browser. */
export const readLinkToken = async (): Promise<string | null> => (await cookies()).get(name())?.value ?? null;

/** Removes the cookie: the link has served. */
export async function forgetLinkToken(): Promise<void> {
  (await cookies()).set({ ...linkCookie(""), maxAge: 0 });
}
