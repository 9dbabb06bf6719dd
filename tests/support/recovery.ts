import { requestRecovery } from "@/lib/auth/request-recovery";
import { resetPassword } from "@/lib/auth/reset-password";
import { clearRateLimits, type TestUser } from "./factories";
import { lastToken, newClient } from "./records";

/** Asks for a letter, whatever was asked before; returns the token in it. */
export async function recover(user: TestUser): Promise<string> {
  await clearRateLimits();
  await requestRecovery(user, newClient());
  return lastToken(user.id);
}

/** What the form of a new password sends when both fields are alike. */
export const twice = (password: string) => ({ newPassword: password, repeatPassword: password });

/** Within every rule, and nobody's. */
export const newPassword = "Novyj2027Klyuch";

/** Sets a password by a link, from an address of its own. */
export const reset = (token: string, password = newPassword) =>
  resetPassword(token, twice(password), newClient());
