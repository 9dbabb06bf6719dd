import { signOut } from "@/lib/auth/sign-in";

/**
 * Ends the session on the server, for whoever is signed in. A plain answer to a plain form, so that the browser
 * throws the page away that it was sent from, with all that stood on it.
 */
export async function POST(): Promise<Response> {
  await signOut();
  return new Response(null, { status: 303, headers: { Location: "/login?notice=signed-out" } });
}
