import { setTimeout as delay } from "node:timers/promises";
import { type BenchCabinet, measureCabinet } from "../support/bench/cabinet";
import { cpuMs } from "../support/bench/cpu-time";
import { median, tellMedian } from "../support/bench/medians";
import { sendAll } from "../support/bench/requests";
import { type FormWay, preparing } from "../support/bench/sign-ins";
import { createUser, type TestUser } from "../support/factories";

/*
 * What a request for recovery costs the server, by the page's script and without it, the letter included: rendered, handed to a mail server of this
 * machine, and on record as sent. Each round is of people who have not asked before.
 */

const people = 60;
const atOnce = 16;
const warmUps = 3;
const rounds = 5;
const goals = { cpuMs: 8 };
/** Between two looks at whether the letters have left, in milliseconds. */
const intervalMs = 10;

await measureCabinet(async (cabinet) => {
  const { pid } = await cabinet.start();
  const ways = { script: await measure(cabinet, pid, "script"), form: await measure(cabinet, pid, "form") };
  for (const [way, { cpu, times }] of Object.entries(ways)) {
    console.log(`\nCPU of the server a request, its letter included, by ${way}: ${tellMedian(cpu)} ms.`);
    console.log(
      `The answer to a right pair takes ${median(times.right).toFixed(0)} ms, to a wrong one ${median(times.wrong).toFixed(0)} ms, ${atOnce} at a time.`,
    );
  }
  return [median(ways.script.cpu) > goals.cpuMs && `a request takes more than ${goals.cpuMs} ms`];
});

async function measure(cabinet: BenchCabinet, pid: number, way: FormWay) {
  const prepare = await preparing(way, { path: "/recovery", action: "recoveryAction", field: "email" });
  const wrong = ({ login }: TestUser) => ({ login, email: "nobody@example.test" });
  const right = ({ login, email }: TestUser) => ({ login, email });
  const [cpu, times] = [[] as number[], { right: [] as number[], wrong: [] as number[] }];
  for (let round = -warmUps; round < rounds; round += 1) {
    const users = await Promise.all(Array.from({ length: people }, () => createUser()));
    const refused = await sendAll(
      cabinet.port,
      users.map((user) => prepare(wrong(user))),
      atOnce,
    );
    cabinet.mail.reset();
    const before = cpuMs(pid);
    const sent = await sendAll(
      cabinet.port,
      users.map((user) => prepare(right(user))),
      atOnce,
    );
    while (cabinet.mail.accepted.size < people) await delay(intervalMs);
    if (![...refused, ...sent].every(({ status }) => status === 200))
      throw new Error("Somebody was turned away.");
    if (round < 0) continue;
    cpu.push((cpuMs(pid) - before) / people);
    times.right.push(...sent.map(({ ms }) => ms));
    times.wrong.push(...refused.map(({ ms }) => ms));
  }
  return { cpu, times };
}
