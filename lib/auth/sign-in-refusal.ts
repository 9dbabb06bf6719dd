import "server-only";
import { CredentialsSignin } from "next-auth";

/** Why nobody was signed in. */
export type SignInRefusal =
  | { reason: "rejected" | "second_factor" | "code" | "challenge_over" }
  | { reason: "limited"; retryAfterSeconds: number };

/** What a form's answer is made from; `limited` carries the wait, since next-auth hands on a code alone. */
export class Refused extends CredentialsSignin {
  constructor(code: string) {
    super();
    this.code = code;
  }
}

/** A refusal on its way through the library. */
export const refuse = (refusal: SignInRefusal) =>
  new Refused(refusal.reason === "limited" ? `limited-${refusal.retryAfterSeconds}` : refusal.reason);

const plainReasons = ["second_factor", "code", "challenge_over"] as const;

/** What a code of {@link Refused} meant. */
export function refusalOf(code: string): SignInRefusal {
  const seconds = /^limited-(\d+)$/.exec(code)?.[1];
  if (seconds) return { reason: "limited", retryAfterSeconds: Number(seconds) };
  return { reason: plainReasons.find((reason) => reason === code) ?? "rejected" };
}
