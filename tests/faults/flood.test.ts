import { EventEmitter, once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashesAtOnce } from "@/lib/auth/hash-queue";
import { isIn, preparing } from "../support/bench/sign-ins";
import { sendAll } from "../support/bench/requests";
import { createUser } from "../support/factories";
import { type Stand, startStand } from "../support/topology/stand";

let stand: Stand;
beforeAll(async () => {
  const held = new URL("../support/topology/held-hash.mjs", import.meta.url).href;
  stand = await startStand({ count: 1, env: { NODE_OPTIONS: `--import ${held}` } });
}, 60_000);
afterAll(() => stand.stop());

test("of a flood of sign-ins 256 wait, the rest are told when to come back, pages answer meanwhile, and those who waited are in", async () => {
  const { port, pid } = stand.instances[0]!;
  const patient = hashesAtOnce + 256;
  const { login, password } = await createUser();
  const prepare = await preparing("form", { path: "/login", action: "loginAction", field: "password" });
  const isTurnedAway = ({ status }: { status: number }) => status === 503;

  // Logins of all kinds: whoever is unknown waits for a hash too. One is a user's.
  const requests = Array.from({ length: patient + 40 }, (_, at) =>
    prepare(at === 0 ? { login, password } : { login: `nobody-${at}`, password }),
  );
  const full = new EventEmitter();
  const isFull = once(full, "full");
  let turnedAway = 0;
  const ask = async (request: (typeof requests)[number]) => {
    const [answer] = await sendAll(port, [request], 1);
    if (isTurnedAway(answer!) && (turnedAway += 1) === 40) full.emit("full");
    return answer!;
  };
  // The user first, that theirs is among those who wait.
  const first = ask(requests[0]!);
  const asked = [first, ...requests.slice(1).map(ask)];
  await isFull;
  const [page] = await sendAll(port, [{ ...requests[0]!, method: "GET", headers: {}, body: undefined }], 1);
  expect(page!.status).toBe(200);
  process.kill(pid, "SIGUSR2");

  const answers = await Promise.all(asked);
  expect(answers.filter(isTurnedAway).map(({ headers }) => headers["retry-after"])).toEqual(
    Array.from({ length: 40 }, () => "5"),
  );
  expect(isIn(answers[0]!)).toBe(true);
  expect(answers.slice(1).filter((answer) => !isTurnedAway(answer) && answer.status !== 200)).toEqual([]);
});
