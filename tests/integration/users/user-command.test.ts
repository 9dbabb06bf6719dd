import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { newEmailField } from "@/lib/forms/identifiers";
import { runScript } from "../../support/run-script";

const runUser = (...args: string[]) => runScript("user", ...args);
const newLogin = () => `user_${randomBytes(5).toString("hex")}`;

test.each([
  "name@shop.example",
  "o'brien&co@shop.example",
  "shop@xn--80aswg.xn--90ais",
  "name@shop-.example",
  "name@localhost",
])("the command line takes the address %s where the administration does, and only there", async (email) => {
  const { code, said, complaint } = await runUser("create", "--login", newLogin(), "--email", email);
  const isTaken = newEmailField.safeParse(email).success;
  expect({ code, complaint }).toEqual(
    isTaken ? { code: 0, complaint: "" } : { code: 1, complaint: "--email: an e-mail address\n" },
  );
  if (isTaken) expect(JSON.parse(said)).toMatchObject({ email, invited: true });
});

test("what is missing or wrong is told by its option, in one line", async () => {
  const { code, complaint } = await runUser("create", "--login", "short", "--locale", "de");
  expect({ code, complaint }).toEqual({
    code: 1,
    complaint:
      "--login: 8 to 20 Latin letters, digits and underscores; --email is needed; --locale: one of ru, be, en\n",
  });
});
