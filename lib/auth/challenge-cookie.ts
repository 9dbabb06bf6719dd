import "server-only";
import { cookies } from "next/headers";
import { cookieName, isSecure } from "@/lib/secrets/cookie-names";
import { challengeMinutes } from "./second-factor/challenge";

/** Between the right password and the code the challenge lives here. */
const name = () => cookieName("challenge");

const attributes = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: isSecure(),
  path: "/",
});

/** What the right password left in this browser, if anything. */
export const readChallenge = async (): Promise<string | null> => (await cookies()).get(name())?.value ?? null;

export async function writeChallenge(sealed: string): Promise<void> {
  (await cookies()).set(name(), sealed, { ...attributes(), maxAge: challengeMinutes * 60 });
}

export async function forgetChallenge(): Promise<void> {
  (await cookies()).set(name(), "", { ...attributes(), maxAge: 0 });
}
