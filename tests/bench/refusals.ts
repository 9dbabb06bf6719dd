import { randomBytes } from "node:crypto";
import { closeDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate-database";
import { stopChildren } from "@/scripts/lib/child.mjs";
import { findFreePort } from "@/scripts/lib/port.mjs";
import { startServer } from "@/scripts/lib/server.mjs";
import { median, quantile, timeInTurn } from "../support/bench/medians";
import { listBuiltActions } from "../support/e2e/built-actions";
import { callForm } from "../support/e2e/call-form";
import { clientAddressHeader, newClientAddress } from "../support/e2e/client-address";
import { type Answer, Visitor } from "../support/e2e/visitor";
import { createUser, type TestUser } from "../support/factories";
import { startMailProvider } from "../support/mail-provider";
import { createServerDatabase } from "../support/server-database";
import { applySettings, testSettings } from "../support/settings";

/*
 * Whether the time of an answer tells what its words do not: at the sign-in whether a login exists or is disabled, at
 * the recovery (whose two answers the manual wants) whether a wrong pair has half of it right.
 */

const rounds = 50;
/** How far a median may lie from the first one's. Medians of one and the same request differ by as much. */
const tolerance = 0.1;

type Fields = Record<string, string>;

const server = process.env.TEST_DATABASE_URL!;
const [database, mail, port] = [
  await createServerDatabase(server),
  await startMailProvider(),
  await findFreePort(),
];
applySettings({
  ...testSettings,
  DATABASE_URL: database.url,
  APP_URL: `http://localhost:${port}`,
  CLIENT_IP_HEADER: clientAddressHeader,
  MAIL_TRANSPORT: "resend",
  MAIL_FROM: "Cabinet <no-reply@cabinet.test>",
  RESEND_API_KEY: "re_bench",
  RESEND_BASE_URL: mail.url,
});
try {
  await migrateDatabase(database.url, "test");
  const users = await Promise.all(Array.from({ length: rounds }, () => createUser()));
  const disabled = await Promise.all(
    Array.from({ length: rounds }, () => createUser({ status: "disabled" })),
  );
  await startServer({ command: "start", port, env: {} });

  /** A way to send a form of the page whose action is `name`, each time by somebody new; every answer is alike. */
  const sending = (name: string, expected: RegExp, fieldsOf: (round: number) => Fields) => {
    const action = listBuiltActions().find((built) => built.name === name)!;
    return async (round: number) => {
      const { body }: Answer = await callForm(new Visitor(newClientAddress(0)), action, fieldsOf(round));
      if (!expected.test(body)) throw new Error(`${name} answered ${body.slice(0, 300)}`);
    };
  };
  const refused = /"code":"rejected"/;
  const nobody = () => `user_${randomBytes(5).toString("hex")}`;
  const password = "Wrong2026x";
  const signIn = (loginOf: (round: number) => string) =>
    sending("loginAction", refused, (round) => ({ login: loginOf(round), password }));
  const recovery = (fieldsOf: (round: number) => Fields, expected = refused) =>
    sending("recoveryAction", expected, fieldsOf);
  const email = "nobody@shop.example";
  const pairOf = ({ login, email }: TestUser) => ({ login, email });

  const alike = [
    await compare("sign-in", {
      "a wrong password": signIn((round) => users[round]!.login),
      "the same once more": signIn((round) => users[rounds - 1 - round]!.login),
      "a login nobody has": signIn(nobody),
      "a disabled user": signIn((round) => disabled[round]!.login),
    }),
    await compare("recovery", {
      "a right pair": recovery((round) => pairOf(users[round]!), /"status":"done"/),
      "a wrong e-mail": recovery((round) => ({ login: users[round]!.login, email })),
      "a wrong login": recovery((round) => ({ login: nobody(), email: users[round]!.email })),
      "nothing right": recovery(() => ({ login: nobody(), email })),
      "a disabled user": recovery((round) => pairOf(disabled[round]!)),
    }),
  ];
  console.log(`\n${mail.accepted.size} letters were handed over meanwhile.`);
  process.exitCode = alike.every(Boolean) && mail.accepted.size > 0 ? 0 : 1;
} finally {
  await stopChildren();
  await closeDatabase();
  await mail.stop();
  await database.stop();
}

/** Prints the medians of the ways and whether all are within the tolerance of the first one's. */
async function compare(what: string, ways: Parameters<typeof timeInTurn>[0]): Promise<boolean> {
  const times = [...(await timeInTurn(ways, rounds))];
  const reference = median(times[0]![1]);
  console.log(`\n${what}, ${rounds} rounds in turn: median, quartiles, ratio to the first`);
  for (const [name, values] of times) {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((at) => quantile(values, at).toFixed(1).padStart(7));
    console.log(
      `  ${name.padEnd(20)}${middle} ms (${low} – ${high})  ${(median(values) / reference).toFixed(3)}`,
    );
  }
  return times.every(([, values]) => Math.abs(median(values) / reference - 1) <= tolerance);
}
