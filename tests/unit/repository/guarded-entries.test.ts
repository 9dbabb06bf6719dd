import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readEntries } from "../../support/entries";
import { listAppFiles } from "../../support/routes";

/*
 * Every page, route and action begins with requireUser or requireRight, but for the doors named here:
 * whoever opens a new one has to say so.
 */
const doors = new Set([
  "app/page.tsx default",
  "app/_frame/actions.ts switchLocaleAction",
  "app/_frame/actions.ts switchThemeAction",
  "app/(signed-out)/login/page.tsx default",
  "app/(signed-out)/login/actions.ts loginAction",
  "app/(signed-out)/login/code/page.tsx default",
  "app/(signed-out)/login/code/actions.ts codeAction",
  "app/(signed-out)/recovery/page.tsx default",
  "app/(signed-out)/recovery/actions.ts recoveryAction",
  "app/(signed-out)/reset/[token]/route.ts GET",
  "app/(signed-out)/reset/page.tsx default",
  "app/(signed-out)/reset/actions.ts resetAction",
  "app/api/auth/[...nextauth]/route.ts GET",
  "app/api/auth/[...nextauth]/route.ts POST",
  "app/api/cron/cleanup/route.ts GET",
  "app/api/cron/outbox/route.ts GET",
  "app/api/cron/registries/route.ts GET",
  "app/api/health/route.ts GET",
  "app/api/session/route.ts GET",
  "app/api/session/route.ts POST",
  "app/api/v1/openapi.json/route.ts GET",
  // By key: see authorize-program.ts.
  "app/api/v1/orders/route.ts PUT",
  "app/api/webhooks/resend/route.ts POST",
  "app/sign-out/route.ts POST",
  "app/dev/mailbox/page.tsx default",
  "app/dev/mailbox/[id]/route.ts GET",
  "app/dev/mailbox/[id]/[file]/route.ts GET",
  "app/dev/mailbox.json/route.ts GET",
  "app/dev/ui/page.tsx default",
]);

const entries = listAppFiles()
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => readEntries(file).map(({ name, guarded }) => ({ entry: `${file} ${name}`, guarded })));

test("what a request reaches begins with requireUser or requireRight, or is a door named here", () => {
  const open = entries.filter(({ guarded }) => !guarded).map(({ entry }) => entry);
  expect(open.toSorted()).toEqual([...doors].toSorted());
});

test("a file of actions is called actions.ts", () => {
  const others = listAppFiles().filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !file.endsWith("/actions.ts") &&
      /^\s*["']use server["']/m.test(readFileSync(file, "utf8")),
  );
  expect(others).toEqual([]);
});

describe("an entry is not guarded", () => {
  const imported = 'import { requireRight, requireUser } from "@/lib/access/require";\n';
  const action = (body: string, first = imported) =>
    readEntries("app/actions.ts", `"use server";\n${first}export async function act() { ${body} }`);

  test.each([
    ["whose guard comes second", action("await read(); await requireUser();")],
    ["whose guard is not awaited", action("requireUser();")],
    ["whose guard hangs on a condition", action("if (x) await requireUser();")],
    ["that begins with another function", action("await findUser();")],
    ["with nothing in it", action("")],
    ["whose guard is its own", action("await requireUser();", "const requireUser = async () => {};\n")],
    ["that is handed on", readEntries("app/actions.ts", '"use server";\nexport { act } from "./act";')],
    ["that is all of another file", readEntries("app/actions.ts", '"use server";\nexport * from "./act";')],
    ["made by a function", readEntries("app/x/page.tsx", `${imported}export default make(Page);`)],
    ["taken out of an object", readEntries("app/x/route.ts", "export const { GET } = handlers;")],
    [
      "written inside a page",
      readEntries(
        "app/x/card.tsx",
        'export function Card() { async function act() { "use server"; } return act; }',
      ),
    ],
  ])("%s", (_which, found) => {
    expect(found.map(({ guarded }) => guarded)).toEqual([false]);
  });
});

test.each(["await requireUser();", "const user = await requireUser();", 'await requireRight("audit.view");'])(
  "%s at the beginning guards",
  (first) => {
    const code = `import { requireRight, requireUser } from "@/lib/access/require";\n`;
    for (const head of ["export async function GET() {", "export const GET = async () => {"])
      expect(readEntries("app/x/route.ts", `${code}${head} ${first} }`)).toEqual([
        { name: "GET", guarded: true },
      ]);
  },
);
