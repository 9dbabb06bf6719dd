import { expect, test } from "vitest";
import { nameField } from "@/lib/forms/fields";
import { emailField, loginField } from "@/lib/forms/identifiers";
import { withoutControls, withoutControlsAndFormats } from "@/lib/forms/unseen-characters";
import { paymentMeansField } from "@/lib/lists/fields";
import { findField } from "@/lib/lists/find-field";
import { personNameField } from "@/lib/users/user-fields";

const controls = ["a\u0000b", "a\tb", "a\nb", "a\u007Fb", "a\u0085b"];
/** Turned round, an isolate, a soft hyphen, the mark of an order of bytes. */
const formats = ["a\u202Eb", "a\u2067b", "a\u00ADb", "a\uFEFFb"];
const names = { nameField, personNameField };
const typed = { loginField, emailField, findField, paymentMeansField };

test("a control character is in nothing that is typed or looked for", () => {
  for (const text of controls) {
    expect([text, withoutControls.test(text), withoutControlsAndFormats.test(text)]).toEqual([
      text,
      false,
      false,
    ]);
    for (const [name, field] of Object.entries({ ...typed, ...names }))
      expect([name, text, field.safeParse(text).success]).toEqual([name, text, false]);
  }
});

test("a character that turns a line round is in no name, and may be looked for", () => {
  for (const text of formats) {
    expect([text, withoutControls.test(text), withoutControlsAndFormats.test(text)]).toEqual([
      text,
      true,
      false,
    ]);
    for (const [name, field] of Object.entries(names))
      expect([name, text, field.safeParse(text).success]).toEqual([name, text, false]);
    for (const [name, field] of Object.entries(typed))
      expect([name, text, field.safeParse(text).success]).toEqual([name, text, true]);
  }
});
