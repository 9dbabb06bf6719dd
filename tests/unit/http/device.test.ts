import { expect, test } from "vitest";
import { deviceOf } from "@/lib/http/device";

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36",
    { browser: "Chrome", system: "Windows" },
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
    { browser: "Firefox", system: "Linux" },
  ],
  ["http://evil.example open-it-now/1.0 (x)", { browser: null, system: null }],
  ["<b>Moj</b>/1 x", { browser: null, system: null }],
  ["", { browser: null, system: null }],
  [null, { browser: null, system: null }],
])("%j is told by names of a list alone", (userAgent, device) => {
  expect(deviceOf(userAgent)).toEqual(device);
});
