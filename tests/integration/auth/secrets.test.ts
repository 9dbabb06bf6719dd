import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { changePassword } from "@/lib/auth/change-password";
import { openLink } from "@/lib/auth/inspect-link";
import { requestRecovery } from "@/lib/auth/request-recovery";
import { resetPassword } from "@/lib/auth/reset-password";
import { signOutSession } from "@/lib/auth/sessions";
import { verifyCredentials } from "@/lib/auth/verify-credentials";
import { createUser } from "../../support/factories";
import { lastToken, newClient, runSql, signedInUser } from "../../support/records";

test("after a whole journey no table holds a password, a token or a link that can be used", async () => {
  const user = await createUser({ password: "Pervyj2026Sekret" });
  await verifyCredentials({ login: user.login, password: "Oshibka2026x" }, newClient());
  await requestRecovery(user, newClient());
  const token = await lastToken(user.id);
  await openLink(token, newClient());
  const reset = (newPassword: string) =>
    resetPassword(token, { newPassword, repeatPassword: newPassword }, newClient());
  await reset("Korotk1");
  await reset("Vtoroj2026Sekret");
  const { user: current, sessionToken } = await signedInUser({
    login: user.login,
    password: "Vtoroj2026Sekret",
  });
  const changed = await changePassword(
    current,
    {
      currentPassword: "Vtoroj2026Sekret",
      newPassword: "Tretij2026Sekret",
      repeatPassword: "Tretij2026Sekret",
    },
    newClient(),
  );
  if (!changed.ok) throw new Error(changed.reason);
  await signOutSession(changed.sessionToken, newClient());

  const secrets = [
    "Pervyj2026Sekret",
    "Oshibka2026x",
    "Korotk1",
    "Vtoroj2026Sekret",
    "Tretij2026Sekret",
    token,
    sessionToken,
    changed.sessionToken,
  ];
  const tables = await runSql<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  for (const { name } of tables) {
    const rows = JSON.stringify(
      await runSql(sql`select to_jsonb(t)::text as row from ${sql.identifier(name)} t`),
    );
    for (const secret of secrets) expect(rows.includes(secret), `${name} holds ${secret}`).toBe(false);
  }
  for (const name of ["audit_events", "outbox_emails"]) {
    const rows = JSON.stringify(
      await runSql(sql`select to_jsonb(t)::text as row from ${sql.identifier(name)} t`),
    );
    expect(rows).not.toMatch(/argon2|\/reset\/|[0-9a-f]{64}/);
  }
});
