import "server-only";
import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "@/lib/secrets/cookie";

/** The link's token lives here while its page is open, so that the address of the form is clean. */
const name = () => cookieName("link", "path");

/** What the cookie is set with: for the page and its form alone, until the browser is closed. */
export const linkCookie = (token: string) => ({
  name: name(),
  value: token,
  ...cookieOptions("/reset"),
});

/** The token of the link that was opened last in this browser. */
export const readLinkToken = async (): Promise<string | null> => (await cookies()).get(name())?.value ?? null;

/** Removes the cookie: the link has served. */
export async function forgetLinkToken(): Promise<void> {
  (await cookies()).set({ ...linkCookie(""), maxAge: 0 });
}
