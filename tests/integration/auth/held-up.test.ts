import { sql } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import { db } from "@/db/client";
import { lockAccount } from "@/db/queries/auth/accounts";
import { deleteSecondFactor } from "@/db/queries/auth/second-factors";
import { hashPassword } from "@/lib/auth/password";
import { verifyCode } from "@/lib/auth/verify-code";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { appCode } from "../../support/authenticator-app";
import { createUser } from "../../support/factories";
import { listAudit, newClient, runSql } from "../../support/records";
import { challengeOf, enrol } from "../../support/second-factor";

const isHeldUp = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

// On the embedded database a transaction lets nobody in between, so there is nothing to meet.
describe.runIf(inject("template").kind === "server")("behind the lock of somebody else's transaction", () => {
  test("a sign-in verified just before the password is replaced gets no session", async () => {
    const user = await createUser();
    const verified = await db().transaction(async (tx) => {
      await tx.execute(sql`select id from users where id = ${user.id} for update`);
      const signIn = verifyCredentials(user, newClient());
      await expect.poll(() => runSql(isHeldUp), { timeout: 10_000 }).not.toEqual([]);
      await tx.execute(
        sql`update users set password_hash = ${await hashPassword("Drugoj2027x")} where id = ${user.id}`,
      );
      return { signIn };
    });
    expect(await verified.signIn).toEqual({ ok: false, reason: "rejected" });
    expect(await listAudit(user.id)).toEqual([
      { event: "sign_in.failed", details: { reason: "changed_meanwhile" } },
    ]);
    expect(await runSql(sql`select id from sessions where user_id = ${user.id}`)).toEqual([]);
  });

  test("a code that comes while the second factor is taken away opens nothing, and hinders nobody", async () => {
    const user = await createUser();
    const { secret } = await enrol(user);
    const challenge = await challengeOf(user);
    const entered = await db().transaction(async (tx) => {
      await lockAccount(tx, user.id);
      const entering = verifyCode(challenge, appCode(secret), newClient());
      await expect.poll(() => runSql(isHeldUp), { timeout: 10_000 }).not.toEqual([]);
      await deleteSecondFactor(tx, user.id);
      return { entering };
    });
    expect(await entered.entering).toEqual({ ok: false, reason: "code" });
  });
});
