import { type BenchCabinet, measureCabinet } from "../support/bench/cabinet";
import { cpuMs } from "../support/bench/cpu-time";
import { hashesASecond } from "../support/bench/hash-ceiling";
import { median, tellMedian } from "../support/bench/medians";
import { sendAll } from "../support/bench/requests";
import { countRoundTrips } from "../support/bench/round-trips";
import { type FormWay, isIn, prepareSignIns } from "../support/bench/sign-ins";
import { createUser, type TestUser } from "../support/factories";

/*
 * What a sign-in costs beyond the one hash that it has to cost: sign-ins a second beside the hashes a second of the
 * same minute, the server's processor time with passwords that cost nothing to verify, and round trips to the
 * database. Users come back with the browser they came with before, limits count, sessions and audit are written.
 */

const people = 400;
const atOnce = 4;
const warmUps = 3;
const rounds = 5;
/** Issued as goals: milliseconds beyond the hash, and sign-ins by hashes a second. */
const goals = { cpuMs: 5, ratio: 0.6 };

await measureCabinet(async (cabinet) => {
  const users = await Promise.all(Array.from({ length: people }, () => createUser()));
  const trips = await countTrips(cabinet, users[0]!);
  const { ratios, seconds } = await compareWithCeiling(cabinet, users.slice(0, people / 2));
  const direct = {
    form: await measureDirectly(cabinet, "form", users),
    script: await measureDirectly(cabinet, "script", users),
  };
  console.log(`\n${trips} round trips to the database a sign-in.`);
  console.log(
    `${atOnce} at a time, medians of ${rounds} rounds: ${median(seconds.hashes).toFixed(0)} hashes and ${median(seconds.signIns).toFixed(0)} sign-ins a second, ratio ${tellMedian(ratios)}.`,
  );
  for (const [way, values] of Object.entries(direct))
    console.log(`CPU of the server a sign-in beyond the hash, by ${way}: ${tellMedian(values)} ms.`);
  return [
    median(ratios) < goals.ratio && `the ratio is below ${goals.ratio}`,
    median(direct.form) > goals.cpuMs && `a sign-in takes more than ${goals.cpuMs} ms beyond the hash`,
  ];
});

async function countTrips(cabinet: BenchCabinet, user: TestUser): Promise<number> {
  const proxy = await countRoundTrips(cabinet.databaseUrl);
  const server = await cabinet.start({ DATABASE_URL: proxy.url });
  const requests = await prepareSignIns(cabinet.port, "form", [user]);
  const before = proxy.count();
  await signIn(cabinet, requests);
  const trips = proxy.count() - before;
  await server.stop();
  await proxy.stop();
  return trips;
}

/** Sign-ins and bare hashes in turn, on all cores: how many of each a second, and their ratios. */
async function compareWithCeiling(cabinet: BenchCabinet, users: readonly TestUser[]) {
  const server = await cabinet.start();
  const requests = await prepareSignIns(cabinet.port, "form", users);
  for (let round = 0; round < warmUps; round += 1) await signIn(cabinet, requests);
  const [ratios, seconds] = [[] as number[], { hashes: [] as number[], signIns: [] as number[] }];
  for (let round = 0; round < rounds; round += 1) {
    const hashes = await hashesASecond();
    const begun = performance.now();
    await signIn(cabinet, requests);
    const signIns = (requests.length * 1000) / (performance.now() - begun);
    ratios.push(signIns / hashes);
    seconds.hashes.push(hashes);
    seconds.signIns.push(signIns);
  }
  await server.stop();
  return { ratios, seconds };
}

/** Milliseconds of the server's processor time a sign-in, of each round, when a password costs nothing to verify. */
async function measureDirectly(
  cabinet: BenchCabinet,
  way: FormWay,
  users: readonly TestUser[],
): Promise<number[]> {
  const preload = new URL("../support/bench/cheap-hash.mjs", import.meta.url).href;
  const server = await cabinet.start({ NODE_OPTIONS: `--import ${preload}` });
  const requests = await prepareSignIns(cabinet.port, way, users);
  for (let round = 0; round < warmUps; round += 1) await signIn(cabinet, requests);
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = cpuMs(server.pid);
    await signIn(cabinet, requests);
    values.push((cpuMs(server.pid) - before) / users.length);
  }
  await server.stop();
  return values;
}

async function signIn(
  { port }: BenchCabinet,
  requests: Awaited<ReturnType<typeof prepareSignIns>>,
): Promise<void> {
  const answers = await sendAll(port, requests, atOnce);
  if (!answers.every(isIn)) throw new Error("Somebody was not let in.");
}
