/** The header the tests' server takes the client's address from. */
export const clientAddressHeader = "x-test-client-ip";

let made = 0;

/** An address nobody else of this run has: limits by address never meet between tests. */
export function newClientAddress(workerIndex: number): string {
  made += 1;
  return `10.${workerIndex % 256}.${(made >> 8) % 256}.${made % 256}`;
}
