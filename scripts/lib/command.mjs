/** What a person can put right: printed as its one line, without a stack. */
export class Trouble extends Error {}

/**
 * Runs a command. A {@link Trouble} is printed as one line, any other fault with its stack; both end
 * with exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (fault) {
    console.error(fault instanceof Trouble ? fault.message : fault);
    process.exitCode = 1;
  }
  process.exit();
}
