import "server-only";
import { isIPv4, isIPv6 } from "node:net";

/**
 * What an address is counted by: IPv4 whole (mapped into IPv6 too), IPv6 by its /64, since one household
 * holds as many addresses as it likes below that. Whatever is no address shares one count, or a name of
 * one's own would be a way round it.
 */
export function addressSubject(ip: string | null): string {
  const bare = ip?.trim().replace(/%.*$/, "") ?? "";
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return "unknown";
  const groups = groupsOf(bare);
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 6).join() === "0,0,0,0,0,65535";
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":");
}

/** The eight numbers of an IPv6 address, in whichever spelling; URL knows them all. */
function groupsOf(ip: string): number[] {
  const [head = "", tail = ""] = new URL(`http://[${ip}]`).hostname.slice(1, -1).split("::");
  const numbers = (part: string) =>
    part
      .split(":")
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const [left, right] = [numbers(head), numbers(tail)];
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}
