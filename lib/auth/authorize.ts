import "server-only";
import { after } from "next/server";
import { z } from "zod";
import { codeField, loginField, passwordField } from "@/lib/forms/identifiers";
import { clientOf } from "@/lib/http/client";
import { rememberLocale } from "@/lib/preferences/locale-cookie";
import { forgetChallenge, readChallenge, writeChallenge } from "./challenge-cookie";
import { readDeviceId, rememberDevice } from "./device-cookie";
import { endBrowserSession } from "./end-browser-session";
import { refuse, Refused } from "./sign-in-refusal";
import type { SignedIn } from "./start-session";
import { verifyCode } from "./verify-code";
import { verifyCredentials } from "./verify-credentials";

const credentials = z.object({ login: loginField, password: passwordField });
const codeCredentials = z.object({ code: codeField });

/** Signs in by login and password, as the library asks for it: a refusal is thrown. */
export const authorize = async (sent: unknown, request: Request) => {
  const parsed = credentials.safeParse(sent);
  if (!parsed.success) throw new Refused("rejected");
  const verified = await verifyCredentials(parsed.data, clientOf(request.headers), await readDeviceId());
  if (verified.ok) return enter(verified);
  if (verified.reason === "second_factor") await writeChallenge(verified.challenge);
  throw refuse(verified);
};

/** The second step, by a code; as {@link authorize}. */
export const authorizeCode = async (sent: unknown, request: Request) => {
  const parsed = codeCredentials.safeParse(sent);
  if (!parsed.success) throw new Refused("code");
  const verified = await verifyCode(
    await readChallenge(),
    parsed.data.code,
    clientOf(request.headers),
    await readDeviceId(),
  );
  if (verified.ok) {
    await forgetChallenge();
    return enter(verified);
  }
  throw refuse(verified);
};

async function enter({ userId, locale, sessionToken, deviceId, isLetterDue }: SignedIn) {
  // Whoever was signed in here before is so no more: a session never changes its user.
  await endBrowserSession();
  // Remembered for pages that cannot ask the database: the sign-in page, and the one that says it is away.
  await rememberLocale(locale);
  await rememberDevice(deviceId);
  if (isLetterDue) after(deliverNotice);
  return { id: userId, sessionToken };
}

// Loaded when there is one: few sign-ins need the letters.
const deliverNotice = async () => void (await (await import("@/lib/mail/deliver-outbox")).deliverOutbox());
