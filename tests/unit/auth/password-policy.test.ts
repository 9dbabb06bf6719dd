import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenRules, type PasswordPolicy, passwordPolicies } from "@/lib/auth/password-policy";

const { assist, pci } = passwordPolicies;

/** Letters and one digit at the end: nothing but its length can be wrong with it. */
const ofLength = (length: number) => `${"aZ".repeat(64).slice(0, length - 1)}7`;

describe("length", () => {
  test.each<[PasswordPolicy, number, boolean]>([
    [assist, 7, false],
    [assist, 8, true],
    [assist, 20, true],
    [assist, 21, false],
    [pci, 11, false],
    [pci, 12, true],
    [pci, 20, true],
    [pci, 21, false],
  ])("under %j a password of %i characters is accepted: %s", (policy, length, accepted) => {
    expect(brokenRules(policy, ofLength(length))).toEqual(accepted ? [] : ["length"]);
  });

  test("an empty password breaks every rule that asks for something", () => {
    expect(brokenRules(assist, "")).toEqual(["length", "letter", "digit"]);
  });
});

describe("characters", () => {
  test.each([
    ["a Cyrillic letter", "Пassword1"],
    ["a Cyrillic look-alike", "pаssword1"],
    ["a space", "pass word1"],
    ["a space at the end", "password1 "],
    ["a hyphen", "pass-word1"],
    ["an underscore", "pass_word1"],
    ["an exclamation mark", "password1!"],
    ["a letter with an accent", "passwordé1"],
    ["a full-width digit", "password1１"],
    ["an Arabic digit", "password1٣"],
    ["a line feed at the end", "password1\n"],
    ["a NUL", "password1\u0000"],
    ["an emoji", "password1😀"],
    ["a dotless i", "passwordı1"],
    ["a Kelvin sign", "password1\u212a"],
  ])("%s is refused", (_what, candidate) => {
    expect(brokenRules(assist, candidate)).toContain("characters");
  });

  test.each(["a full-width digit １", "an Arabic digit ٣"])(
    "%s is not the digit that is asked for",
    (what) => {
      expect(brokenRules(assist, `password${what.at(-1)}`)).toContain("digit");
    },
  );

  test.each([
    ["letters alone", "passwordPASSWORD", ["digit"]],
    ["digits alone", "1234567890", ["letter"]],
    ["lower case with digits", "password1", []],
    ["upper case with digits", "PASSWORD1", []],
    ["mixed case with digits", "passWORD1", []],
  ])("%s: broken are %j", (_what, candidate, broken) => {
    expect(brokenRules(assist, candidate)).toEqual(broken);
  });
});

describe("whatever is typed", () => {
  const latin = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const digit = fc.constantFrom(..."0123456789");
  const policy = fc.constantFrom<PasswordPolicy>(assist, pci);

  test("Latin letters and digits of a permitted length, both present, break nothing", () => {
    const good = fc
      .record({
        policy,
        letter: latin,
        digit,
        rest: fc.array(fc.oneof(latin, digit), { minLength: 10, maxLength: 18 }),
      })
      .map((part) => ({ policy: part.policy, candidate: [part.letter, ...part.rest, part.digit].join("") }));
    fc.assert(fc.property(good, (made) => brokenRules(made.policy, made.candidate).length === 0));
  });

  test("a password is accepted exactly when the manual's own words accept it", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 24 }),
      fc.string({ unit: fc.oneof(latin, digit), maxLength: 24 }),
    );
    fc.assert(
      fc.property(policy, anything, (chosen, candidate) => {
        const units = Array.from({ length: candidate.length }, (_none, at) => candidate.charCodeAt(at));
        const isDigit = (code: number) => code >= 48 && code <= 57;
        const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
        const accepted =
          units.length >= chosen.min &&
          units.length <= chosen.max &&
          units.every((code) => isDigit(code) || isLetter(code)) &&
          units.some(isDigit) &&
          units.some(isLetter);
        return (brokenRules(chosen, candidate).length === 0) === accepted;
      }),
    );
  });
});
