import { closeDatabase } from "@/db/client";
import { isDatabaseAway, sqlStateOf } from "@/db/faults";
import { findStampedMode } from "@/db/queries/deployment";
import { env, EnvironmentError } from "@/lib/env";

/** What is wrong with a command, in one line. */
export class Refusal extends Error {}

/** One line of what went wrong; a failed query's text and parameters stay inside. */
export function tellOf(fault: unknown): string {
  if (fault instanceof Refusal || fault instanceof EnvironmentError) return fault.message;
  if (isDatabaseAway(fault)) return "The database at DATABASE_URL cannot be reached.";
  const { code } = fault as { code?: unknown };
  if (String(code).startsWith("ERR_PARSE_ARGS")) return (fault as Error).message;
  if (sqlStateOf(fault)) return "The database refused. Is it migrated (npm run db:migrate)?";
  return `Something went wrong: ${(fault as Error).message.split("\n", 1)[0]}.`;
}

/** @throws {Refusal} when the database is another cabinet's */
async function requireOurDatabase(): Promise<void> {
  const stamped = await findStampedMode();
  if (stamped !== env().CABINET_MODE)
    throw new Refusal(
      `The database is the ${stamped ?? "nobody's"} cabinet's, and CABINET_MODE is ${env().CABINET_MODE}.`,
    );
}

/**
 * Runs one of several commands by its name, on this cabinet's own database, and prints what it returns as one
 * JSON line. What is wrong goes to stderr, in one line, with exit code 1.
 * @param usage printed when there is no such command
 */
export async function runCabinetCommand(
  usage: string,
  commands: Readonly<Record<string, (args: string[]) => Promise<object>>>,
): Promise<void> {
  try {
    const [name = "", ...args] = process.argv.slice(2);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new Refusal(usage);
    await requireOurDatabase();
    process.stdout.write(`${JSON.stringify(await command(args))}\n`);
  } catch (fault) {
    process.stderr.write(`${tellOf(fault)}\n`);
    process.exitCode = 1;
  } finally {
    await closeDatabase();
  }
}
