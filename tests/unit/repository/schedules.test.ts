import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { jobNames, type JobName, jobs } from "@/lib/schedule/jobs";
import { constantHeaders } from "@/lib/http/constant-headers";

const read = (file: string) => readFileSync(file, "utf8");
const routes = readdirSync("app/api/cron").sort();

interface Platform {
  crons: { path: string; schedule: string }[];
  regions: string[];
}
const platform = JSON.parse(read("vercel.json")) as Platform;

test("the platform calls every scheduled route, and no other", () => {
  expect(platform.crons.map(({ path: route }) => route).sort()).toEqual(
    routes.map((name) => `/api/cron/${name}`),
  );
  for (const { path: route } of platform.crons)
    expect(existsSync(path.join("app", route, "route.ts"))).toBe(true);
});

test("every scheduled route does the job of its name, as often as is said of it", () => {
  expect(routes).toEqual([...jobNames].sort());
  for (const { path: route, schedule } of platform.crons) {
    const name = path.basename(route) as JobName;
    expect(schedule.startsWith("*") ? 1 : 60).toBe(jobs[name].everyMinutes);
    expect(read(path.join("app", route, "route.ts"))).toContain(`answerScheduledCall(request, "${name}"`);
  }
});

/** systemd's calendar in place of five fields: every minute, or at a minute of every hour. */
const calendarOf = (schedule: string) => {
  const [, minute = ""] = /^(\*|\d+) \* \* \* \*$/.exec(schedule) ?? [];
  return `*-*-* *:${minute.padStart(2, minute === "*" ? "" : "0")}:00`;
};

test("a plain host's timers have the platform's schedules", () => {
  const timers = readdirSync("deploy/systemd").filter((file) => file.endsWith(".timer"));
  expect(timers.map((file) => /@(\w+)\.timer$/.exec(file)?.[1]).sort()).toEqual(routes);
  for (const { path: route, schedule } of platform.crons)
    expect(read(`deploy/systemd/cabinet-cron@${path.basename(route)}.timer`)).toContain(
      `OnCalendar=${calendarOf(schedule)}\n`,
    );
});

test("one region: the database's", () => {
  expect(platform.regions).toHaveLength(1);
});

test("what nginx answers itself has the headers of every answer", () => {
  const snippet = read("deploy/nginx/cabinet-own-answer.conf").replaceAll('"', "");
  for (const { key, value } of constantHeaders)
    expect(snippet).toContain(`add_header ${key} ${value} always;`);
  const own = read("deploy/nginx/cabinet-live.conf")
    .split(/^ {2}location /m)
    .filter((location) => !location.includes("proxy_pass") && !location.startsWith("#"));
  expect(own).toHaveLength(3);
  for (const location of own) expect(location).toContain("include snippets/cabinet-own-answer.conf;");
});

test("nginx overwrites the header of the visitor's address, and sends no form twice", () => {
  const nginx = read("deploy/nginx/cabinet-live.conf").replace(/^\s*#.*$/gm, "");
  expect(nginx).toContain("proxy_set_header X-Real-IP $remote_addr;");
  expect(nginx).not.toMatch(/proxy_add_x_forwarded_for|non_idempotent/);
});
