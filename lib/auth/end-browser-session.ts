import "server-only";
import { readSessionToken } from "@/lib/access/session-cookie";
import { readClient } from "@/lib/http/client";
import { signOutSession } from "./sessions";

/** Ends the session of this request's cookie. Not as an event of the library, which takes no fault for an answer. */
export async function endBrowserSession(): Promise<void> {
  const sessionToken = await readSessionToken();
  if (sessionToken) await signOutSession(sessionToken, await readClient());
}
