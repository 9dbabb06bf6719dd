import { availableParallelism } from "node:os";
import { verify } from "@node-rs/argon2";
import { hashPassword } from "@/lib/auth/password";

const measuredMs = 1500;

/** How many passwords a second this machine verifies on all cores, and does nothing else. */
export async function hashesASecond(): Promise<number> {
  const stored = await hashPassword("Parol2026Assist");
  const begun = performance.now();
  let verified = 0;
  const worker = async () => {
    while (performance.now() - begun < measuredMs) {
      await verify(stored, "Parol2026Assist");
      verified += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return (verified * 1000) / (performance.now() - begun);
}
