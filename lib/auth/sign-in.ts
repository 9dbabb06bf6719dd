import "server-only";
import { CredentialsSignin } from "next-auth";
import { auth } from "./config";
import { endBrowserSession } from "./end-browser-session";
import { refusalOf, type SignInRefusal } from "./sign-in-refusal";

/** Signs in and sets the cookie; a refusal is returned, a fault thrown. */
export const signIn = (sent: { login: string; password: string }): Promise<SignInRefusal | null> =>
  signInBy("credentials", sent);

/** The second step, for users who are asked for a code. */
export const signInWithCode = (code: string): Promise<SignInRefusal | null> =>
  signInBy("second-factor", { code });

async function signInBy(provider: string, sent: Record<string, string>): Promise<SignInRefusal | null> {
  try {
    await auth.signIn(provider, { ...sent, redirect: false });
    return null;
  } catch (error) {
    if (error instanceof CredentialsSignin) return refusalOf(error.code);
    throw error;
  }
}

/** Ends the session on the server and removes the cookie. */
export async function signOut(): Promise<void> {
  await endBrowserSession();
  await auth.signOut({ redirect: false });
}
