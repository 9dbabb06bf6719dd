import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const theme = readFileSync("app/styles/theme.css", "utf8");
const known = new Set([...theme.matchAll(/--color-([a-z-]+):/g)].map(([, name]) => name));

/** Colours that the style tool has of its own, and the theme has put aside: their classes have no style at all. */
const putAside =
  /(?:bg|text|border|fill|stroke|ring|outline|divide|decoration|accent|caret|from|to)-(white|black|[a-z]+-(?:50|[1-9]00|950))(?![\w-])/g;

test("no class names a colour that the theme does not have", () => {
  expect(known).toContain("ink");
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const unknown = files.flatMap((name) =>
    [...readFileSync(path.join("app", name), "utf8").matchAll(putAside)]
      .filter(([, colour]) => !known.has(colour))
      .map(([all]) => `${name}: ${all}`),
  );
  expect(unknown).toEqual([]);
});
