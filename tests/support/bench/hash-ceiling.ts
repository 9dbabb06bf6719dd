import { hashPassword, verifyPassword } from "@/lib/auth/password";

const measuredMs = 1500;

/** How many passwords a second this machine verifies, `atOnce` at a time, and does nothing else. */
export async function hashesASecond(atOnce: number): Promise<number> {
  const stored = await hashPassword("Parol2026Assist");
  const begun = performance.now();
  let verified = 0;
  const worker = async () => {
    while (performance.now() - begun < measuredMs) {
      await verifyPassword(stored, "Parol2026Assist");
      verified += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (verified * 1000) / (performance.now() - begun);
}
