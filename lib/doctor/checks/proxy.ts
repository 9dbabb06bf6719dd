import "server-only";
import { ok, skipped, type Verdict, warning } from "../finding";
import type { Surroundings } from "../surroundings";

/** Behind a proxy every visitor has the proxy's address, and limits count them as one. */
export function addressHeaderCheck({ given }: Surroundings): Verdict {
  const header = given.CLIENT_IP_HEADER?.toLowerCase();
  if (!header)
    return given.APP_URL?.startsWith("https:")
      ? warning(
          "CLIENT_IP_HEADER is not set, and an https address has a proxy before it: name the header it overwrites, such as x-real-ip",
        )
      : skipped("CLIENT_IP_HEADER is not set: the socket's address counts, right without a proxy");
  if (header === "forwarded")
    return warning("CLIENT_IP_HEADER=forwarded holds more than an address: have the proxy set x-real-ip");
  return header === "x-forwarded-for"
    ? warning(
        "CLIENT_IP_HEADER=x-forwarded-for is right only where the proxy overwrites it and adds nothing to it",
      )
    : ok(`from ${header}`);
}
