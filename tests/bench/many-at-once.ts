import { measureCabinet } from "../support/bench/cabinet";
import { median, quantile } from "../support/bench/medians";
import { peakMegabytes, residentMegabytes } from "../support/bench/memory";
import { type Prepared, sendAll } from "../support/bench/requests";
import { cookiesOf, isIn, prepareSignIns } from "../support/bench/sign-ins";
import { createUser } from "../support/factories";

/*
 * What a crowd does to one server: who gets in and who is told to come back, how long the slowest waits, what memory
 * it takes; and what a page costs whoever is signed in already, while sign-ins fill the cores.
 */

const crowds = [64, 256, 1024];
/** Sign-ins at once while a page is asked for: twice what the bounds of hashing and of the database let work. */
const floodAtOnce = 16;
const looks = 40;
const goals = { memory: 200, slowdown: 3 };

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

await measureCabinet(async (cabinet) => {
  const { port } = cabinet;
  const users = await Promise.all(Array.from({ length: Math.max(...crowds) }, () => createUser()));
  const { pid } = await cabinet.start();
  const requests = await prepareSignIns(port, "form", users);
  const idleMemory = residentMegabytes(pid)!;
  console.log(`\n${idleMemory.toFixed(0)} MB resident after ${users.length} sign-ins, 4 at a time.`);

  const missed: (string | false)[] = [];
  for (const crowd of crowds) {
    const { result, peak } = await peakMegabytes(pid, sendAll(port, requests.slice(0, crowd), crowd));
    const times = result.filter(isIn).map(({ ms }) => ms);
    const turnedAway = result.filter(({ status, headers }) => status === 503 && headers["retry-after"]);
    console.log(
      `${crowd} at once: ${times.length} in, ${turnedAway.length} told to come back; median ${seconds(median(times))}, p99 ${seconds(quantile(times, 0.99))}; at most ${peak.toFixed(0)} MB resident.`,
    );
    missed.push(
      times.length + turnedAway.length < crowd &&
        `of ${crowd} at once some were neither in nor told when to come back`,
      peak - idleMemory > goals.memory && `${crowd} at once take more than ${goals.memory} MB`,
    );
  }

  const [answer] = await sendAll(port, [requests[0]!], 1);
  const page: Prepared = {
    method: "GET",
    path: "/settings",
    headers: { host: requests[0]!.headers.host!, cookie: cookiesOf(answer!) },
  };
  const idle = await look(port, page);
  const flood = sendAll(port, requests.slice(1), floodAtOnce);
  const busy = await look(port, page);
  await flood;
  console.log(
    `/settings: median ${median(idle).toFixed(0)} ms when idle, ${median(busy).toFixed(0)} ms beside ${floodAtOnce} sign-ins at a time, ${(median(busy) / median(idle)).toFixed(2)} times as long.`,
  );
  return [
    ...missed,
    median(busy) > goals.slowdown * median(idle) &&
      `a page takes more than ${goals.slowdown} times as long beside sign-ins`,
  ];
});

/** Asks for a page again and again; milliseconds of each. */
async function look(port: number, page: Prepared): Promise<number[]> {
  const answers = await sendAll(
    port,
    Array.from({ length: looks }, () => page),
    1,
  );
  if (!answers.every(({ status }) => status === 200)) throw new Error("The page did not come.");
  return answers.map(({ ms }) => ms);
}
