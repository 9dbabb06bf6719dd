/* eslint-disable max-lines -- one list of what every answer has, held against every address there is */
import { readdirSync } from "node:fs";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { rights } from "@/lib/access/rights";
import { listBuiltActions } from "../support/e2e/built-actions";
import { headerFaults, nonceOf } from "../support/e2e/header-faults";
import { expect, test } from "../support/e2e/test";
import { type Answer, Visitor } from "../support/e2e/visitor";
import { createUser } from "../support/factories";
import { fillPattern, listRoutes } from "../support/routes";

/*
 * What holds for every answer of the server, whoever asks and however. The addresses come from the folders
 * of app/ and the actions from the build, so that a new one is asked too.
 */

// Hundreds of answers: a busy machine takes its time for them.
test.describe.configure({ timeout: 120_000 });

const own = [
  ...listRoutes().map(({ pattern }) => fillPattern(pattern, { nextauth: "session" })),
  ...[
    "csrf",
    "providers",
    "signin",
    "signout",
    "error",
    "callback/credentials",
    "callback/second-factor",
    "nothing",
  ].map((door) => `/api/auth/${door}`),
  ...readdirSync("public").map((file) => `/${file}`),
];
const framework = [
  "/nowhere",
  "/api/nowhere",
  "/orders/",
  "/reset/token/",
  "//evil.example",
  "/%",
  "/_next/static/nothing.js",
  "/_next/image?url=%2Ficon-test.svg&w=64&q=75",
  "/_next/data/build/login.json",
];

/** What a request can carry that has talked frameworks out of their headers. */
const guises: Record<string, string>[] = [
  {},
  {
    purpose: "prefetch",
    "sec-purpose": "prefetch;prerender",
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "content-security-policy": "script-src * 'unsafe-inline'",
    "x-nonce": "sent",
  },
  { "next-router-prefetch": "1", "x-middleware-prefetch": "1" },
  { "x-nextjs-data": "1" },
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
];

/** Asks for an address in guises and, plainly, by the other reading methods. */
async function askInEveryWay(
  visitor: Visitor,
  path: string,
  guises: readonly Record<string, string>[],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const headers of guises)
    answers.push(
      ...(headers.rsc ? await visitor.askForPart(path, headers) : [await visitor.ask(path, { headers })]),
    );
  for (const method of ["HEAD", "OPTIONS"]) answers.push(await visitor.ask(path, { method }));
  return answers;
}

const askAll = async (
  visitor: Visitor,
  paths: readonly string[],
  guises: readonly Record<string, string>[],
) => (await Promise.all(paths.map((path) => askInEveryWay(visitor, path, guises)))).flat();

/** One of the gateway's staff, signed in, with every right there is. */
async function createAdministrator(clientAddress: string) {
  const user = await createUser({ rights: [...rights] });
  const visitor = new Visitor(clientAddress);
  await visitor.signIn(user);
  return { user, visitor };
}

function expectSafe(answers: readonly Answer[]) {
  expect(answers.flatMap(headerFaults)).toEqual([]);
  const nonces = answers.flatMap((answer) => nonceOf(answer) ?? []);
  expect(new Set(nonces).size).toBe(nonces.length);
}

test("every answer to a stranger has its headers, and every script its page's nonce", async ({
  clientAddress,
}) => {
  const visitor = new Visitor(clientAddress);
  const answers = await askAll(visitor, [...own, ...framework], guises);
  const script = /\/_next\/static\/[^"]+\.js/.exec((await visitor.ask("/login")).body)?.[0];
  expectSafe([...answers, await visitor.ask(script!)]);
  expect(answers.filter(({ body }) => body.includes("<script")).length).toBeGreaterThan(10);
});

test("every answer to an administrator has its headers, and every script its page's nonce", async ({
  clientAddress,
}) => {
  const { user, visitor } = await createAdministrator(clientAddress);
  const mine = listRoutes().map(({ pattern }) => fillPattern(pattern, { id: user.id, nextauth: "session" }));
  const answers = await askAll(visitor, mine, [{}, { rsc: "1" }]);
  expectSafe(answers);
  const pages = answers.filter(({ method, path }) => method === "GET" && /^\/(orders|admin)/.test(path));
  expect(
    pages.filter(({ status, headers }) => status === 403 || headers.get("location") === "/login"),
  ).toEqual([]);
});

test("every post from elsewhere is 403, at every address and for every action", async ({ clientAddress }) => {
  const { user, visitor } = await createAdministrator(clientAddress);
  const origins = [null, "null", "https://evil.example", `${visitor.origin}.evil.example`];
  const answers = await Promise.all(
    origins.flatMap((origin) => [
      ...own.map((path) =>
        visitor.ask(path, { method: "POST", headers: origin ? { origin } : {}, body: "a" }),
      ),
      ...listBuiltActions().map((action) => visitor.act(action, { id: user.id }, origin)),
    ]),
  );
  // Programs send no origin: they are refused for want of a key, a signature or a method.
  const isRefused = ({ path, status }: Answer) =>
    /^\/api\/(v1|webhooks)\//.test(path) ? [401, 405, 503].includes(status) : status === 403;
  const taken = answers.filter((answer) => !isRefused(answer));
  expect(taken.map(({ asked, status }) => [asked, status])).toEqual([]);
  expectSafe(answers);
});

test("every action of the cabinet leads a stranger to the sign-in", async ({ clientAddress }) => {
  const visitor = new Visitor(clientAddress);
  const actions = listBuiltActions().filter(({ file }) => file.startsWith("app/(cabinet)"));
  expect(actions).not.toEqual([]);
  const answers = await Promise.all(actions.map((action) => visitor.act(action)));
  expectSafe(answers);
  const led = answers.map(({ headers }, at) => [actions[at]!.name, headers.get("x-action-redirect")]);
  expect(led.filter(([, leads]) => !leads?.startsWith("/login"))).toEqual([]);
});

test("refused and damaged posts have the headers too", async ({ clientAddress }) => {
  const visitor = new Visitor(clientAddress);
  const headers = { origin: visitor.origin };
  const damaged = { ...headers, "content-type": "multipart/form-data; boundary=x" };
  const answers = [
    ...(await Promise.all(own.map((path) => visitor.post(path, { login: "a" })))),
    await visitor.ask("/login", { method: "POST", headers, body: "a".repeat(120_000) }),
    await visitor.ask("/login", { method: "POST", headers: damaged, body: "--x\r\ngarbage" }),
    await visitor.ask("/login", { method: "POST", headers: { ...headers, "next-action": "0".repeat(42) } }),
    await visitor.ask("/login", { method: "PUT", headers }),
    await visitor.ask("/login", { method: "DELETE", headers }),
  ];
  expectSafe(answers);
  expect(answers.slice(-5, -3).map(({ status }) => status)).toEqual([413, 400]);
});

test("csp_evaluator finds nothing of a high or middle weight in any policy that is served", async ({
  clientAddress,
}) => {
  const { visitor } = await createAdministrator(clientAddress);
  const answers = [
    ...(await Promise.all([...own, "/nowhere"].map((path) => visitor.ask(path)))),
    await visitor.ask("/login", { method: "POST" }),
  ];
  const policies = new Map(
    answers.map(({ headers, asked }) => {
      const policy = headers.get("content-security-policy")!;
      return [policy.replaceAll(/'nonce-[^']+'/g, "'nonce'"), { policy, asked }];
    }),
  );
  expect(policies.size).toBeGreaterThan(3);
  const findings = [...policies.values()].flatMap(({ policy, asked }) =>
    new CspEvaluator(new CspParser(policy).csp)
      .evaluate()
      .filter(({ severity }) => severity <= Severity.MEDIUM)
      .map(({ directive, description }) => `${asked}: ${directive}: ${description}`),
  );
  expect(findings).toEqual([]);
});

test("every page that is refused for want of a right is on record", async ({ clientAddress, user, sql }) => {
  const visitor = new Visitor(clientAddress);
  await visitor.signIn(user);
  const pages = listRoutes().filter(({ file }) => file.startsWith("app/(cabinet)"));
  const answers = await Promise.all(pages.map(({ pattern }) => visitor.ask(fillPattern(pattern))));
  const refused = answers.filter(({ status }) => status === 403);
  expect(refused.length).toBeGreaterThan(3);
  const [row] = await sql`
    select count(*)::int as count, count(details ->> 'right')::int as rights, count(ip)::int as addresses
    from audit_events where event = 'access.refused' and actor_id = ${user.id} and session_id is not null`;
  expect(row).toEqual({ count: refused.length, rights: refused.length, addresses: refused.length });
});
