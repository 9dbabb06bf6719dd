import { measureCabinet } from "../support/bench/cabinet";
import { median, tellMedian } from "../support/bench/medians";
import { residentMegabytes } from "../support/bench/memory";
import { sendAll } from "../support/bench/requests";
import { isIn, preparing } from "../support/bench/sign-ins";
import { createUser } from "../support/factories";

/* How long a server takes from its start to the first sign-in page and to the first sign-in, and its memory then. */

const rounds = 7;
const goals = { pageSeconds: 1, megabytes: 120 * 1.048576 };

await measureCabinet(async (cabinet) => {
  const [pages, signIns, memory] = [[] as number[], [] as number[], [] as number[]];
  for (let round = 0; round < rounds; round += 1) {
    const { login, password } = await createUser();
    const begun = performance.now();
    const { pid, stop } = await cabinet.start();
    pages.push((performance.now() - begun) / 1000);
    memory.push(residentMegabytes(pid)!);
    const prepare = await preparing("form", { path: "/login", action: "loginAction", field: "password" });
    const [answer] = await sendAll(cabinet.port, [prepare({ login, password })], 1);
    if (!isIn(answer!)) throw new Error("Nobody was let in.");
    signIns.push((performance.now() - begun) / 1000);
    await stop();
  }
  console.log(`\nFrom the start to the first sign-in page: ${tellMedian(pages)} s.`);
  console.log(`… to the first sign-in, with the page before it: ${tellMedian(signIns)} s.`);
  console.log(`Memory after the first page: ${tellMedian(memory, 0)} MB resident.`);
  return [
    median(pages) > goals.pageSeconds && `the first page comes later than after ${goals.pageSeconds} s`,
    median(memory) > goals.megabytes && "an idle server takes more than 120 MiB",
  ];
});
