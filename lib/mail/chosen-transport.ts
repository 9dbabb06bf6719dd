import "server-only";
import { env } from "@/lib/env";
import type { Transport } from "./transports/transport";
import { mailboxTransport } from "./transports/mailbox";
import { resendTransport } from "./transports/resend";

/** The way letters leave this cabinet, by MAIL_TRANSPORT. */
export const chosenTransport = (): Transport =>
  env().MAIL_TRANSPORT === "mailbox"
    ? mailboxTransport
    : resendTransport({ apiKey: env().RESEND_API_KEY, baseUrl: env().RESEND_BASE_URL });
