import "server-only";
import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "@/lib/secrets/cookie";
import { challengeMinutes } from "./second-factor/challenge";

/** Between the right password and the code the challenge lives here. */
const name = () => cookieName("challenge");

/** What the right password left in this browser, if anything. */
export const readChallenge = async (): Promise<string | null> => (await cookies()).get(name())?.value ?? null;

/** Leaves a sealed challenge in this browser, for as many minutes as it holds. */
export async function writeChallenge(sealed: string): Promise<void> {
  (await cookies()).set(name(), sealed, { ...cookieOptions(), maxAge: challengeMinutes * 60 });
}

/** Takes the challenge from this browser. */
export async function forgetChallenge(): Promise<void> {
  (await cookies()).set(name(), "", { ...cookieOptions(), maxAge: 0 });
}
