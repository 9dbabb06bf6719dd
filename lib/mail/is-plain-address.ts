/** An address that cannot be two, nor carry another header. */
export const isPlainAddress = (address: string): boolean =>
  /^[!-~]+@[!-~]+$/.test(address) && !/[,;<>]/.test(address);
