import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEnterprise, createUser } from "../../support/factories";
import { liveSettings } from "../../support/settings";

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllEnvs());

/** Judges a password under settings of one's own. */
async function judge(
  account: { id: string; login: string; enterpriseName?: string | null },
  candidate: string,
  settings: Record<string, string> = {},
) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { judgePassword } = await import("@/lib/auth/judge-password");
  return judgePassword({ enterpriseName: null, ...account }, candidate);
}

const enterpriseName = "Shop «Lavka»";
const createMember = async () => ({
  ...(await createUser({
    login: "kvetka_77",
    enterpriseId: await createEnterprise({ name: enterpriseName }),
  })),
  enterpriseName,
});
let member: Awaited<ReturnType<typeof createMember>> | undefined;

describe.each([
  ["one of the most used", "Password1", "common"],
  ["one of the most used in other cases", "pAssWord123", "common"],
  ["the login inside", "xKvetka77x", "personal"],
  ["the enterprise inside", "myLavka2026", "personal"],
  ["the gateway inside", "Assist2026by", "personal"],
  ["the brand inside", "secretPlatezh5", "personal"],
] as const)("a password with %s", (_what, candidate, weakness) => {
  const brand = { BRAND_NAME: "Platezh" };

  test("is taken in the test cabinet, with a warning", async () => {
    member ??= await createMember();
    expect(await judge(member, candidate, brand)).toEqual({ rules: [], warning: weakness });
  });

  test("is refused in the live cabinet, by the name of what is wrong", async () => {
    member ??= await createMember();
    expect(await judge(member, candidate, { ...brand, ...liveSettings })).toEqual({
      rules: [weakness],
      warning: null,
    });
  });
});

test.each([
  [{ PASSWORD_BLOCKLIST: "enforce" }, { rules: ["common"], warning: null }],
  [
    { ...liveSettings, PASSWORD_BLOCKLIST: "warn" },
    { rules: [], warning: "common" },
  ],
])("the setting %j decides before the mode does", async (settings, judgement) => {
  expect(await judge(await createUser(), "Password1", settings)).toEqual(judgement);
});

test("a user made from the command line is told of a password what everybody is", async () => {
  const account = { id: randomUUID(), login: "made_here", enterpriseName: null };
  for (const candidate of ["assist!", "Assist2026by"]) {
    const { rules } = await judge(account, candidate, { PASSWORD_BLOCKLIST: "enforce" });
    const { createUser: makeUser } = await import("@/lib/users/create-user");
    const made = await makeUser({
      login: account.login,
      email: "made@example.test",
      locale: "en",
      enterprise: null,
      rights: [],
      mayChangePassword: true,
      password: candidate,
    });
    expect(made).toEqual({ ok: false, reason: "password", rules });
  }
});

test.each([
  ["ТАА «Кветка»", "Kvetka7zaranka", "personal"],
  ["ООО «Щедрый Ёж и Ко»", "xSchedryi2026", "personal"],
  ["ООО «Щедрый Ёж и Ко»", "Zaranka2026ooo", null],
])(
  "an enterprise called %s is known in Latin letters: %s is %s",
  async (enterpriseName, candidate, warning) => {
    expect(await judge({ ...(await createUser()), enterpriseName }, candidate)).toEqual({
      rules: [],
      warning,
    });
  },
);

test.each([
  ["three", "ИП Pay", "Pay2026zaranka", []],
  ["four", "ИП Lada", "Lada2026zaranka", ["personal"]],
])(
  "a word of %s letters in a password, where the enterprise is %s",
  async (_length, name, candidate, rules) => {
    const account = { ...(await createUser()), enterpriseName: name };
    expect(await judge(account, candidate, liveSettings)).toEqual({ rules, warning: null });
  },
);

describe("the passwords before", () => {
  const before = ["Pershy2026parol", "Druhi2026paroly", "Treci2026parolu", "Chacviorty2026p"];
  const current = "Aposhni2026parol";

  test.each([
    ["pci", [false, true, true, true, true]],
    ["assist", [false, false, true, true, true]],
  ])("under %s the most recent are refused: %j", async (policy, refused) => {
    const user = await createUser({ password: current, formerPasswords: before });
    const judged = [];
    for (const candidate of [...before, current]) {
      const { rules } = await judge(user, candidate, { PASSWORD_POLICY: policy });
      judged.push(rules.includes("history"));
    }
    expect(judged).toEqual(refused);
  });
});
