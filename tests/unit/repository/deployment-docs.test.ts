import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");
const docs = read("docs/deployment.md");
const { crons } = JSON.parse(read("vercel.json")) as { crons: { path: string; schedule: string }[] };
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

test("the table of settings has all there are, and no other", () => {
  const known = [...read("lib/env.ts").matchAll(/^ {2,4}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  const section = docs.slice(docs.indexOf("## Settings"), docs.indexOf("## Database"));
  const told = section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));
  expect([...new Set(known)].sort()).toEqual([...new Set(told)].sort());
});

test("the schedules are the platform's", () => {
  for (const { path, schedule } of crons)
    expect(docs.replace(/ +/g, " ")).toContain(`| \`${path}\` | \`${schedule}\` |`);
});

test("every command and sample it names is there, and every sample is named", () => {
  const commands = [...docs.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name);
  expect(commands).toContain("doctor");
  expect(commands.filter((name) => !Object.hasOwn(scripts, name!))).toEqual([]);
  const files = [...docs.matchAll(/`((?:deploy|lib|db)\/[\w./@-]+\.\w+)`/g)].map(([, file]) => file!);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  for (const folder of readdirSync("deploy"))
    for (const file of readdirSync(`deploy/${folder}`))
      expect([file, docs.includes(file.replace(/@(outbox|registries|cleanup)\./, "@$job."))]).toEqual([
        file,
        true,
      ]);
});

test("every link within leads somewhere", () => {
  const anchors = [...docs.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title.toLowerCase().replace(/ /g, "-"),
  );
  const within = [...docs.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  const decisions = [...docs.matchAll(/\]\((decisions\/[^)]+)\)/g)].map(([, file]) => file);
  expect(within.length * decisions.length).toBeGreaterThan(0);
  expect(within.filter((anchor) => !anchors.includes(anchor!))).toEqual([]);
  expect(decisions.filter((file) => !existsSync(`docs/${file}`))).toEqual([]);
});
