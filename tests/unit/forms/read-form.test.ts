/* eslint-disable max-lines -- one reader, with everything that a browser or a stranger may send it */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { loginField, passwordField } from "@/lib/forms/identifiers";
import { readForm } from "@/lib/forms/read-form";
import { merchantIdsField } from "@/lib/users/user-fields";

const schema = z.object({ login: loginField, password: passwordField });

function formOf(...fields: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe("a form", () => {
  test("gives what its schema names and nothing else", () => {
    const form = formOf(
      ["login", " merchant_01 "],
      ["password", " p "],
      ["role", "admin"],
      ["__proto__", "x"],
    );
    expect(readForm(schema, form)).toEqual({
      ok: true,
      input: { login: "merchant_01", password: " p " },
      values: { login: " merchant_01 " },
    });
  });

  test("gives all values of a field that may have several, and hands back those that are texts", () => {
    const several = z.object({ merchants: merchantIdsField });
    const form = formOf(["merchants", "7"], ["merchants", "12"], ["merchants", "7"]);
    expect(readForm(several, form)).toEqual({
      ok: true,
      input: { merchants: [7, 12] },
      values: { merchants: "7 12 7" },
    });
    expect(readForm(several, formOf())).toMatchObject({ ok: true, input: { merchants: [] } });
    expect(readForm(several, formOf(["merchants", "7"], ["merchants", new Blob(["8"])]))).toEqual({
      ok: false,
      status: "rejected",
      fieldErrors: { merchants: "malformed" },
      values: { merchants: "7" },
    });
  });

  test.each([
    ["missing", [["password", "p"]], "required"],
    [
      "empty",
      [
        ["login", ""],
        ["password", "p"],
      ],
      "required",
    ],
    [
      "of spaces",
      [
        ["login", "   "],
        ["password", "p"],
      ],
      "required",
    ],
    [
      "too long",
      [
        ["login", "a".repeat(65)],
        ["password", "p"],
      ],
      "tooLong",
    ],
    [
      "with a NUL",
      [
        ["login", "a\u0000b"],
        ["password", "p"],
      ],
      "malformed",
    ],
    [
      "sent twice",
      [
        ["login", "one"],
        ["login", "two"],
        ["password", "p"],
      ],
      "malformed",
    ],
    [
      "sent as a file",
      [
        ["login", new Blob(["merchant_01"])],
        ["password", "p"],
      ],
      "malformed",
    ],
  ] as [string, [string, string | Blob][], string][])(
    "with a field %s is refused at that field",
    (_how, fields, error) => {
      expect(readForm(schema, formOf(...fields))).toMatchObject({ ok: false, fieldErrors: { login: error } });
    },
  );

  test("names every field that is wrong", () => {
    expect(readForm(schema, formOf())).toEqual({
      ok: false,
      status: "rejected",
      fieldErrors: { login: "required", password: "required" },
      values: {},
    });
  });

  test("with a secret sent twice is refused", () => {
    const form = formOf(["login", "merchant_01"], ["password", "a"], ["password", "b"]);
    expect(readForm(schema, form)).toEqual({
      ok: false,
      status: "rejected",
      fieldErrors: { password: "malformed" },
      values: { login: "merchant_01" },
    });
  });
});

describe("what comes back to the fields", () => {
  test("is what was typed, cut to a length nobody types", () => {
    const read = readForm(schema, formOf(["login", "x".repeat(90_000)], ["password", "p"]));
    expect(read).toMatchObject({ ok: false, values: { login: "x".repeat(256) } });
  });

  test("never is a secret", () => {
    const secrets = ["password", "currentPassword", "newPassword", "repeatPassword"] as const;
    const all = z.object({
      login: loginField,
      ...Object.fromEntries(secrets.map((name) => [name, passwordField])),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...secrets),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
        (name, texts) => {
          const read = readForm(
            all,
            formOf(["login", ""], ...texts.map((text): [string, string] => [name, text])),
          );
          return !read.ok && Object.keys(read.values).join() === "login";
        },
      ),
    );
  });
});
