import { describe, expect, test } from "vitest";
import { letterSamples, writeQueued as write } from "../../support/queued-letter";

test("the notice of a changed password tells when and from where, and links nowhere", async () => {
  const { text } = await write({ ...letterSamples["password-changed"], kind: "password-changed" });
  expect(text).toContain(
    "Когда: 22 ноября 2026 г. в 21:55 (Europe/Minsk, GMT+3)\nС какого адреса (IP): 203.0.113.7",
  );
  const unknown = await write({
    kind: "password-changed",
    link: null,
    details: { at: "2026-11-22T18:55:30.000Z" },
  });
  expect(unknown.text).not.toContain("IP");
});

describe("the notice of a new device", () => {
  const notice = { ...letterSamples["new-device"], kind: "new-device" };

  test("tells when, with what and from where, and what to do", async () => {
    const { text } = await write(notice);
    expect(text).toContain(
      "Когда: 22 ноября 2026 г. в 21:55 (Europe/Minsk, GMT+3)\nБраузер и система: Firefox, Linux\nС какого адреса (IP): 203.0.113.7",
    );
    expect(text).toContain("на странице входа localhost:3000 по ссылке «Забыли пароль?»");
  });

  test("says so where browser and address are not known", async () => {
    const { text } = await write({ ...notice, details: { at: "2026-11-22T18:55:30.000Z" } });
    expect(text).toContain("Браузер и система: не определены");
    expect(text).not.toContain("IP");
  });
});
