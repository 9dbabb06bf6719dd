import "server-only";
import { db, type Transaction } from "@/db/client";
import { lockAccount } from "@/db/queries/auth/accounts";
import { replaceRecoveryCodes } from "@/db/queries/auth/recovery-codes";
import { deleteSecondFactor } from "@/db/queries/auth/second-factors";
import type { CurrentUser } from "@/lib/access/current-user";
import { actedBy } from "@/lib/audit/acted-by";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Client } from "@/lib/http/client";
import { forgetPoints, takePoint } from "@/lib/throttle/take-points";
import { confirmOwnPassword, type OwnPasswordRefusal } from "./own-password";
import { notifyOfSecondFactor } from "./notify-of-second-factor";
import { hashRecoveryCode, newRecoveryCodes } from "./second-factor/recovery-codes";
import { takeCode } from "./second-factor/take-code";

export type SecondFactorRefusal = OwnPasswordRefusal | { reason: "code" };

/** What it takes to change a second factor: both factors. */
export interface BothFactors {
  currentPassword: string;
  code: string;
}

/** Switches the user's own second factor off. */
export async function disableSecondFactor(
  user: CurrentUser,
  sent: BothFactors,
  client: Client,
): Promise<{ ok: true } | ({ ok: false } & SecondFactorRefusal)> {
  return withBothFactors(user, sent, async (tx) => {
    await deleteSecondFactor(tx, user.id);
    await recordAudit(tx, {
      ...actedBy(user, client),
      targetId: user.id,
      event: "second_factor.disabled",
      details: { by: "self" },
    });
    await notifyOfSecondFactor(tx, user, "disabled", client);
    return { ok: true as const };
  });
}

/** Makes new recovery codes in the place of the old ones; they are shown this once. */
export async function renewRecoveryCodes(
  user: CurrentUser,
  sent: BothFactors,
  client: Client,
): Promise<{ ok: true; recoveryCodes: string[] } | ({ ok: false } & SecondFactorRefusal)> {
  const recoveryCodes = newRecoveryCodes();
  return withBothFactors(user, sent, async (tx) => {
    await replaceRecoveryCodes(tx, user.id, recoveryCodes.map(hashRecoveryCode));
    await recordAudit(tx, {
      ...actedBy(user, client),
      targetId: user.id,
      event: "second_factor.codes_renewed",
      details: {},
    });
    await notifyOfSecondFactor(tx, user, "codes_renewed", client);
    return { ok: true as const, recoveryCodes };
  });
}

/** Does `act` when the password in force and a code are right; the code is used up with it. */
async function withBothFactors<Done>(
  user: CurrentUser,
  sent: BothFactors,
  act: (tx: Transaction) => Promise<Done>,
): Promise<Done | ({ ok: false } & SecondFactorRefusal)> {
  const confirmed = await confirmOwnPassword(user.id, sent.currentPassword);
  if (!confirmed.ok) return confirmed;
  const wait = await takePoint("second-factor", user.id);
  if (wait > 0) return { ok: false, reason: "limited", retryAfterSeconds: wait };
  return db().transaction(async (tx) => {
    await lockAccount(tx, user.id);
    if (!(await takeCode(tx, user.id, sent.code))) return { ok: false, reason: "code" };
    await forgetPoints(tx, "second-factor", user.id);
    return act(tx);
  });
}
