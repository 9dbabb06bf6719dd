import "server-only";
import { db, type Transaction } from "@/db/client";
import type { Account } from "@/db/queries/auth/accounts";
import { deleteDevices, hasSignedIn } from "@/db/queries/auth/known-devices";
import type { Client } from "@/lib/http/client";
import { deviceOf } from "@/lib/http/device";
import { queueLetter } from "@/lib/outbox/queue-letter";
import { givePointBack, takePoint } from "@/lib/throttle/take-points";
import { newDeviceId } from "./device-cookie";
import { noticeDetails } from "./notice-details";

/** The browser at the door, as far as it can be told before the sign-in is written. */
export interface Arrival {
  /** For the cookie: the one that was sent, else a new one. */
  deviceId: string;
  /** What comes of the notice, should the device prove new. */
  letter: "queued" | "limited" | "no_email";
  /** Whether a point was taken for the notice. */
  hasPoint: boolean;
}

/**
 * Judges the browser of a sign-in whose password has been verified, and takes a point for the notice
 * where one may be due: outside the transaction, since points are counted on another connection.
 * @param deviceId out of the cookie; null where it held none of ours
 */
export async function judgeDevice(account: Account, deviceId: string | null): Promise<Arrival> {
  const id = deviceId ?? newDeviceId();
  if (account.email === null) return { deviceId: id, letter: "no_email", hasPoint: false };
  const isNoticeDue = !account.knowsDevice && (await hasSignedIn(db(), account.id));
  const hasPoint = isNoticeDue && (await takePoint("device-letter", account.id)) === 0;
  return { deviceId: id, letter: isNoticeDue && !hasPoint ? "limited" : "queued", hasPoint };
}

/** Gives the point back where no sign-in came of it: wrong codes must not use up the notices of right ones. */
export async function turnAway(account: Pick<Account, "id">, arrival: Arrival): Promise<void> {
  if (arrival.hasPoint) await givePointBack("device-letter", account.id);
}

/**
 * Queues the notice of a new device, in the transaction of its sign-in. The very first sign-in of an account brings
 * none: there is nothing yet that it could differ from, and the letter that led to it has just been read.
 */
export async function queueNotice(tx: Transaction, account: Account, client: Client): Promise<void> {
  if (account.email === null) return;
  const { browser, system } = deviceOf(client.userAgent);
  await queueLetter(tx, {
    kind: "new-device",
    userId: account.id,
    toAddress: account.email,
    locale: account.locale,
    details: { ...noticeDetails(account, client), ...(browser && { browser }), ...(system && { system }) },
  });
}

/** Forgets a user's devices, in the caller's transaction: from then on each is new again. */
export const forgetDevices = (tx: Transaction, userId: string): Promise<void> => deleteDevices(tx, userId);
