import "server-only";
import { failed, ok, skipped, type Verdict, warning } from "../finding";
import type { Surroundings } from "../surroundings";

const usesMailbox = ({ given }: Surroundings) => given.MAIL_TRANSPORT === "mailbox";

const domainOf = (sender: string | undefined) =>
  /@([^\s@>]+)>?\s*$/.exec(sender ?? "")?.[1]?.toLowerCase() ?? "";

/** The provider knows the key, and where the key may ask, the sender's domain too. */
export async function mailCheck(around: Surroundings): Promise<Verdict> {
  if (usesMailbox(around)) return skipped("letters are kept in the mailbox (MAIL_TRANSPORT)");
  const answer = await around.mailProvider();
  if (!answer) return skipped("RESEND_API_KEY is not set");
  if (answer.accepted === null)
    return failed(
      `the mail provider does not say (${answer.reason || "no answer"}): try again, look at its status page`,
    );
  if (!answer.accepted)
    return failed(
      `the mail provider refuses it (${answer.reason}): set RESEND_API_KEY to a key that is in force`,
    );
  const domain = domainOf(around.given.MAIL_FROM);
  if (answer.domains && !answer.domains.includes(domain))
    return failed(
      `accepted, but ${domain || "the sender's domain"} (MAIL_FROM) is not verified there: verify it`,
    );
  return ok(answer.domains ? `accepted, for ${domain}` : "accepted, for sending alone");
}

/** Without the secret nobody learns of a letter that came back. */
export function webhookCheck(around: Surroundings): Verdict {
  if (usesMailbox(around)) return skipped("letters are kept in the mailbox (MAIL_TRANSPORT)");
  return around.given.RESEND_WEBHOOK_SECRET
    ? /^whsec_[A-Za-z0-9+/]+=*$/.test(around.given.RESEND_WEBHOOK_SECRET)
      ? ok("RESEND_WEBHOOK_SECRET is set")
      : failed("RESEND_WEBHOOK_SECRET is no signing secret of the provider: those begin with whsec_")
    : warning("RESEND_WEBHOOK_SECRET is not set: nobody learns of letters that come back");
}
