/* eslint-disable max-lines -- one server behind TLS, started once for all of it */
import { fillPattern, listRoutes } from "../support/routes";
import { createUser, usualPassword } from "../support/factories";
import { listBuiltActions } from "../support/e2e/built-actions";
import { enrolVisitor } from "../support/e2e/enrol-visitor";
import { headerFaults } from "../support/e2e/header-faults";
import { type HttpsCabinet, startHttpsCabinet } from "../support/e2e/https-cabinet";
import { expect, test } from "../support/e2e/test";

/*
 * A server as it stands behind a platform: APP_URL is https, and the server is asked by another name. Its
 * cookies, the library's own doors, and all doors while the database is away.
 */

test.describe.configure({ mode: "default", timeout: 120_000 });

let cabinet: HttpsCabinet;
test.beforeAll(async () => {
  cabinet = await startHttpsCabinet();
});
test.afterAll(() => cabinet.stop());

const evil = "https://evil.example";
const session = "__Host-cabinet-test.session";

test("every cookie is for https and this host alone, out of reach of scripts, and small", async ({
  clientAddress,
  user,
}) => {
  const visitor = cabinet.visit(clientAddress);
  await visitor.signIn({ ...user, password: "Wrong2026x" });
  await visitor.signIn(user);
  await visitor.submit("/settings", "locale", { locale: "be" });
  await visitor.submit("/settings", "theme", { theme: "dark" });
  await visitor.submit("/settings", "newPassword", {
    currentPassword: usualPassword,
    newPassword: "Novyj2027Klyuch",
    repeatPassword: "Novyj2027Klyuch",
  });
  await visitor.ask(`/reset/${"a".repeat(43)}`);
  await enrolVisitor(visitor, "Novyj2027Klyuch");
  await visitor.signIn({ ...user, password: "Novyj2027Klyuch" });
  const written = visitor.setCookies.map((set) => {
    const [pair = "", ...attributes] = set.split("; ");
    return { name: pair.split("=")[0]!, set, attributes: attributes.map((text) => text.toLowerCase()) };
  });
  expect([...new Set(written.map(({ name }) => name))].toSorted()).toEqual([
    "__Host-cabinet-test.callback",
    "__Host-cabinet-test.challenge",
    "__Host-cabinet-test.csrf",
    "__Host-cabinet-test.device",
    session,
    "__Secure-cabinet-test.link",
    "cabinet_locale",
    "cabinet_theme",
  ]);
  for (const { name, set, attributes } of written) {
    const path = name === "__Secure-cabinet-test.link" ? "path=/reset" : "path=/";
    expect(attributes, set).toEqual(expect.arrayContaining(["httponly", "secure", "samesite=lax", path]));
    expect(set).not.toMatch(/domain=/i);
    expect(set.length).toBeLessThan(4096);
  }
});

test("a sign-in gives another session, and ends the one this browser had", async ({
  clientAddress,
  user,
}) => {
  const visitor = cabinet.visit(clientAddress);
  visitor.cookies.set(session, "planted");
  await visitor.signIn(await createUser());
  const first = visitor.cookies.get(session)!;
  await visitor.signIn(user);
  const second = visitor.cookies.get(session)!;
  expect(new Set(["planted", first, second]).size).toBe(3);
  expect((await visitor.ask("/orders")).status).toBe(200);
  visitor.cookies.set(session, first);
  expect((await visitor.ask("/orders")).headers.get("location")).toBe("/login");
});

test.describe("the library's own doors", () => {
  test("lead to a page of ours at APP_URL, whatever is asked for and by whatever name", async ({
    clientAddress,
    user,
  }) => {
    const visitor = cabinet.visit(clientAddress);
    const signInFor = async (callbackUrl: string, headers: Record<string, string> = {}) => {
      const csrfToken = await visitor.libraryToken();
      const fields = { csrfToken, login: user.login, password: user.password, callbackUrl };
      const answer = await visitor.post("/api/auth/callback/credentials", fields, headers);
      return answer.headers.get("location");
    };
    expect(await signInFor(evil, { "x-forwarded-host": "evil.example" })).toBe(`${visitor.origin}/orders`);
    expect(await signInFor("/reports?period=today")).toBe(`${visitor.origin}/reports?period=today`);

    visitor.cookies.set("__Host-cabinet-test.callback", encodeURIComponent(evil));
    for (const door of ["signin", "signout", "error", "callback/credentials", "session"])
      expect(
        headerFaults(
          await visitor.ask(`/api/auth/${door}?callbackUrl=${evil}`, { headers: { host: "evil.example" } }),
        ),
      ).toEqual([]);
    const wrong = await visitor.signIn({ login: user.login, password: "Wrong2026x" }, { callbackUrl: evil });
    expect(wrong.headers.get("location")).toMatch(`${visitor.origin}/login?error=`);
  });

  test("sign out by a post with their token alone, on the server too", async ({
    clientAddress,
    user,
    sql,
  }) => {
    const visitor = cabinet.visit(clientAddress);
    await visitor.signIn(user);
    const copy = visitor.cookies.get(session)!;
    const csrfToken = await visitor.libraryToken();
    await visitor.ask("/api/auth/signout");
    await visitor.ask(`/api/auth/signout?csrfToken=${csrfToken}`);
    await visitor.post("/api/auth/signout", {});
    await visitor.post("/api/auth/signout", { csrfToken: csrfToken.replace(/^./, "x") });
    expect((await visitor.post("/api/auth/signout", { csrfToken }, { origin: evil })).status).toBe(403);
    expect((await visitor.ask("/orders")).status).toBe(200);

    const out = await visitor.post("/api/auth/signout", { csrfToken, callbackUrl: evil });
    expect(out.headers.get("location")).toBe(`${visitor.origin}/orders`);
    expect(visitor.cookies.has(session)).toBe(false);
    visitor.cookies.set(session, copy);
    expect((await visitor.ask("/orders")).headers.get("location")).toBe("/login");
    const rows = await sql`
      select event from audit_events where actor_id = ${user.id} and event like 'session.%'`;
    expect(rows).toEqual([{ event: "session.signed_out" }]);
  });

  test("let nobody in without their token, or by an address", async ({ clientAddress, user }) => {
    const visitor = cabinet.visit(clientAddress);
    const door = "/api/auth/callback/credentials";
    const { login, password } = user;
    await visitor.libraryToken();
    await visitor.post(door, { login, password });
    await visitor.ask(
      `${door}?${new URLSearchParams({ login, password, csrfToken: await visitor.libraryToken() })}`,
    );
    expect(visitor.cookies.has(session)).toBe(false);
  });
});

test("while the database is away no door opens, and nobody is told that they are out", async ({
  clientAddress,
  user,
}) => {
  const visitor = cabinet.visit(clientAddress);
  await visitor.signIn(user);
  const csrfToken = await visitor.libraryToken();
  const actions = listBuiltActions().filter(({ file }) => file.startsWith("app/(cabinet)"));
  await cabinet.cable.cut();
  try {
    const paths = listRoutes()
      .filter(({ file }) => file.startsWith("app/(cabinet)") || file.startsWith("app/(signed-out)"))
      .map(({ pattern }) => fillPattern(pattern));
    const answers = await Promise.all([
      ...paths.map((path) => visitor.ask(path)),
      ...actions.map((action) => visitor.act(action)),
      visitor.post("/sign-out", {}),
      visitor.post("/api/auth/signout", { csrfToken }),
      visitor.post("/api/auth/callback/credentials", {
        csrfToken,
        login: user.login,
        password: user.password,
      }),
      visitor.ask("/api/health"),
    ]);
    expect(
      answers.filter(({ status }) => status !== 503).map(({ asked, status }) => [asked, status]),
    ).toEqual([]);
    expect(answers.flatMap(headerFaults)).toEqual([]);
    expect(visitor.cookies.has(session)).toBe(true);
  } finally {
    await cabinet.cable.mend();
  }
  await expect.poll(async () => (await visitor.ask("/orders")).status).toBe(200);
});
