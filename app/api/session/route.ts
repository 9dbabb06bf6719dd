import { findUser } from "@/lib/access/current-user";
import { readSessionToken } from "@/lib/access/session-cookie";
import { findSessionEnds } from "@/lib/auth/sessions";
import { jsonAnswer } from "@/lib/http/json-answer";

/** When the session in hand ends, as {@link findSessionEnds} says, or 401. Asking does not prolong it. */
export async function GET(): Promise<Response> {
  const sessionToken = await readSessionToken();
  const ends = sessionToken && (await findSessionEnds(sessionToken));
  return ends ? jsonAnswer(200, ends) : jsonAnswer(401, { error: "signed_out" });
}

/** Winds the idle clock up, as any page does, and answers as {@link GET}. */
export async function POST(): Promise<Response> {
  await findUser();
  return GET();
}
