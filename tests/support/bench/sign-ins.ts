import { listBuiltActions } from "../e2e/built-actions";
import { clientAddressHeader, newClientAddress } from "../e2e/client-address";
import { Visitor } from "../e2e/visitor";
import type { TestUser } from "../factories";
import { type Answered, encodeForm, type Prepared, sendAll } from "./requests";

/** How a form is sent: by the page's script, or by a browser without scripts. */
export type FormWay = "script" | "form";

type Fields = Record<string, string>;

/**
 * A maker of requests that send the form at `path` whose action is called `action`.
 * @param field one of its fields, by which the form is found in the page
 */
export async function preparing(
  way: FormWay,
  { path, action, field }: { path: string; action: string; field: string },
) {
  const headersOf = (cookie: string): Fields => ({
    host: new URL(process.env.APP_URL!).host,
    origin: process.env.APP_URL!,
    [clientAddressHeader]: newClientAddress(1),
    ...(cookie && { cookie }),
  });
  const hidden = way === "form" ? await new Visitor(newClientAddress(1)).hiddenFields(path, field) : [];
  const id = listBuiltActions().find(({ name }) => name === action)!.id;
  return (fields: Fields, cookie = ""): Prepared => {
    const sent =
      way === "form"
        ? encodeForm([...hidden, ...Object.entries(fields)])
        : encodeForm([
            ...Object.entries(fields).map(([name, value]) => [`_1_${name}`, value] as const),
            ["0", JSON.stringify([{ status: "idle" }, "$K1"])],
          ]);
    const call: Fields = way === "script" ? { "next-action": id, accept: "text/x-component" } : {};
    return {
      method: "POST",
      path,
      body: sent.body,
      headers: { ...headersOf(cookie), ...sent.headers, ...call },
    };
  };
}

/** The cookies that an answer set, but for `except`. */
export const cookiesOf = ({ headers }: Answered, except = ""): string =>
  [headers["set-cookie"] ?? []]
    .flat()
    .map((set) => set.split(";")[0]!)
    .filter((pair) => !except || !pair.startsWith(`${except}=`))
    .join("; ");

/** Whether an answer let somebody in. */
export const isIn = ({ status, headers }: Answered): boolean =>
  (status === 303 || status === 200) && /cabinet-test\.session=[^;]/.test(String(headers["set-cookie"]));

/**
 * Requests that sign users in, each from the browser that they signed in with before, whose session is over. Sends
 * the first sign-ins.
 */
export async function prepareSignIns(
  port: number,
  way: FormWay,
  users: readonly TestUser[],
): Promise<Prepared[]> {
  const prepare = await preparing(way, { path: "/login", action: "loginAction", field: "password" });
  const signIn = ({ login, password }: TestUser, cookie?: string) => prepare({ login, password }, cookie);
  const first = await sendAll(
    port,
    users.map((user) => signIn(user)),
    4,
  );
  if (!first.every(isIn))
    throw new Error(
      `Somebody was not let in: ${JSON.stringify(first.find((answer) => !isIn(answer))).slice(0, 600)}`,
    );
  return users.map((user, at) => signIn(user, cookiesOf(first[at]!, "cabinet-test.session")));
}
