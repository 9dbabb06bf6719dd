import { randomBytes } from "node:crypto";
import { listBuiltActions } from "../support/e2e/built-actions";
import { callForm } from "../support/e2e/call-form";
import { newClientAddress } from "../support/e2e/client-address";
import { faceOf } from "../support/e2e/face";
import { expect, test } from "../support/e2e/test";
import { type Answer, Visitor } from "../support/e2e/visitor";
import { createUser, usualPassword } from "../support/factories";

/*
 * What a stranger reads of a refusal, byte by byte, at every door and in each way to send its form. The logins
 * are of one length, since they come back in their field.
 */

type Fields = Record<string, string>;
type Way = (visitor: Visitor, fields: Fields) => Promise<Answer>;

const wrong = "Wrong2026x";
const unknown = () => `user_${randomBytes(5).toString("hex")}`;
const called =
  (name: string): Way =>
  (visitor, fields) =>
    callForm(
      visitor,
      listBuiltActions().find((action) => action.name === name)!,
      fields,
    );

const signInWays: Record<string, Way> = {
  "sent without scripts": (visitor, fields) => visitor.submit("/login", "password", fields),
  "sent by the page's script": called("loginAction"),
  "sent to the library's own door": (visitor, { login = "", password = "" }) =>
    visitor.signIn({ login, password }),
};
const recoveryWays: Record<string, Way> = {
  "sent without scripts": (visitor, fields) => visitor.submit("/recovery", "email", fields),
  "sent by the page's script": called("recoveryAction"),
};

/** The face of each answer, every one asked by a new visitor. */
async function facesOf(way: Way, cases: Record<string, Fields>): Promise<[name: string, face: string][]> {
  const faces: [string, string][] = [];
  for (const [name, fields] of Object.entries(cases))
    faces.push([
      name,
      faceOf(await way(new Visitor(newClientAddress(test.info().workerIndex)), fields), fields),
    ]);
  return faces;
}

/** One face for all, which holds `what`. Of two that differ the place is shown: a page is long. */
function expectAlike([first, ...others]: [name: string, face: string][], what: RegExp) {
  const [firstName, expected] = first!;
  expect(expected.slice(0, 3)).toMatch(/200|302|429/);
  expect(expected.match(what), `${firstName} holds ${what}`).not.toBeNull();
  for (const [name, face] of others) {
    const at = [...expected].findIndex((letter, place) => letter !== face[place]);
    const place = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
    expect(place(face), `${name} against ${firstName}`).toBe(place(expected));
    expect(face.length, `${name} against ${firstName}`).toBe(expected.length);
  }
}

for (const [how, way] of Object.entries(signInWays))
  test(`a refused sign-in ${how} tells nothing of why`, async ({ user }) => {
    const disabled = await createUser({ status: "disabled" });
    const invited = await createUser({ password: null });
    const faces = await facesOf(way, {
      "an unknown login": { login: unknown(), password: wrong },
      "an unknown login with somebody's password": { login: unknown(), password: usualPassword.slice(0, 10) },
      "a wrong password": { login: user.login, password: wrong },
      "a disabled user's own password": { login: disabled.login, password: usualPassword },
      "a wrong password of a disabled user": { login: disabled.login, password: wrong },
      "a user without a password": { login: invited.login, password: wrong },
    });
    expectAlike(faces, /"code":"rejected"|code=rejected/);
  });

for (const [how, way] of Object.entries(recoveryWays))
  test(`a refused recovery ${how} tells nothing of why`, async ({ user }) => {
    const disabled = await createUser({ status: "disabled" });
    const bound = await createUser({ rights: [] });
    const unreachable = await createUser({ email: null });
    const login = unknown();
    const faces = await facesOf(way, {
      "an unknown login": { login, email: `${login}@example.test` },
      "another's e-mail": { login: user.login, email: bound.email },
      "no right": { login: bound.login, email: bound.email },
      "a disabled user": { login: disabled.login, email: disabled.email },
      "no e-mail stored": { login: unreachable.login, email: `${unreachable.login}@example.test` },
    });
    expectAlike(faces, /"code":"rejected"/);
  });

/** The wait runs on between two answers, a second at a time. */
const withoutSeconds = (faces: [string, string][]): [string, string][] =>
  faces.map(([name, face]) => [
    name,
    face.replace(
      /(retry-after: |retryAfterSeconds(?:"|&quot;):)(\d+)/gi,
      (_all, before: string, seconds: string) => {
        expect(Number(seconds)).toBeGreaterThan(1700);
        return `${before}<wait>`;
      },
    ),
  ]);

test("a limited sign-in is alike for a right password, a wrong one and a login nobody has", async ({
  user,
}) => {
  const missing = unknown();
  const fail = called("loginAction");
  const tries = [user.login, missing].flatMap((login) => Array<string>(10).fill(login));
  await Promise.all(
    tries.map((login) =>
      fail(new Visitor(newClientAddress(test.info().workerIndex)), { login, password: wrong }),
    ),
  );
  for (const way of Object.values(signInWays)) {
    const faces = withoutSeconds(
      await facesOf(way, {
        "a login nobody has": { login: missing, password: wrong },
        "a wrong password": { login: user.login, password: wrong },
        "the right password": { login: user.login, password: user.password },
      }),
    );
    expectAlike(faces, /"code":"limited"|^429\n/);
  }
});

test("a limited recovery is alike for a right pair, a wrong one and a login nobody has", async ({ user }) => {
  const missing = unknown();
  const ask = called("recoveryAction");
  const tries = [user.login, missing].flatMap((login) => Array<string>(10).fill(login));
  await Promise.all(
    tries.map((login) =>
      ask(new Visitor(newClientAddress(test.info().workerIndex)), { login, email: "nobody@example.test" }),
    ),
  );
  for (const way of Object.values(recoveryWays)) {
    const faces = withoutSeconds(
      await facesOf(way, {
        "a login nobody has": { login: missing, email: `${missing}@example.test` },
        "a wrong pair": { login: user.login, email: `${missing}@example.test` },
        "a right pair": { login: user.login, email: user.email },
      }),
    );
    expectAlike(faces, /"code":"limited"/);
  }
});
