import { type BenchCabinet, measureCabinet } from "../support/bench/cabinet";
import { cpuMs } from "../support/bench/cpu-time";
import { median, tellMedian } from "../support/bench/medians";
import { type Prepared, sendAll } from "../support/bench/requests";
import { countRoundTrips } from "../support/bench/round-trips";
import { cookiesOf, prepareSignIns } from "../support/bench/sign-ins";
import { createUser } from "../support/factories";

/* What a page costs whoever is signed in: the server's processor time, and round trips to the database. */

const paths = ["/settings", "/orders", "/operations", "/login"];
const atOnce = 4;
const asked = 100;
const warmUps = 3;
const rounds = 5;
const goals = { path: "/settings", cpuMs: 6, trips: 2 };

const pageOf = ({ port }: BenchCabinet, path: string, cookie: string): Prepared => ({
  method: "GET",
  path,
  // The page before the door is a stranger's.
  headers: { host: `localhost:${port}`, ...(path !== "/login" && { cookie }) },
});

await measureCabinet(async (cabinet) => {
  const proxy = await countRoundTrips(cabinet.databaseUrl);
  const through = await cabinet.start({ DATABASE_URL: proxy.url });
  const cookie = await signedInCookie(cabinet);
  const trips = new Map<string, number>();
  for (const path of paths) {
    const page = pageOf(cabinet, path, cookie);
    await ask(cabinet, page, 1);
    const before = proxy.count();
    await ask(cabinet, page, 1);
    trips.set(path, proxy.count() - before);
  }
  await through.stop();
  await proxy.stop();

  const { pid } = await cabinet.start();
  const cpu = new Map(paths.map((path) => [path, [] as number[]]));
  for (let round = -warmUps; round < rounds; round += 1)
    for (const path of paths) {
      const before = cpuMs(pid);
      await ask(cabinet, pageOf(cabinet, path, cookie), asked);
      if (round >= 0) cpu.get(path)!.push((cpuMs(pid) - before) / asked);
    }
  console.log(
    `\n${"page".padEnd(14)}round trips  CPU of the server, ms (medians of ${rounds} rounds in turn)`,
  );
  for (const path of paths)
    console.log(`${path.padEnd(14)}${String(trips.get(path)).padStart(11)}  ${tellMedian(cpu.get(path)!)}`);
  return [
    trips.get(goals.path)! > goals.trips && `${goals.path} takes more than ${goals.trips} round trips`,
    median(cpu.get(goals.path)!) > goals.cpuMs && `${goals.path} takes more than ${goals.cpuMs} ms`,
  ];
});

async function signedInCookie({ port }: BenchCabinet): Promise<string> {
  const [request] = await prepareSignIns(port, "form", [
    await createUser({ rights: ["password.change", "operations.view"] }),
  ]);
  const [answer] = await sendAll(port, [request!], 1);
  return cookiesOf(answer!);
}

async function ask({ port }: BenchCabinet, page: Prepared, times: number): Promise<void> {
  const answers = await sendAll(
    port,
    Array.from({ length: times }, () => page),
    atOnce,
  );
  if (!answers.every(({ status }) => status === 200)) throw new Error(`${page.path} did not come.`);
}
