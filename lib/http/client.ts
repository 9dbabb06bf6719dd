import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";
import { socketHeader } from "./socket-address";

/** Who asks, as far as it can be known. */
export interface Client {
  /** The full address. */
  ip: string | null;
  userAgent: string | null;
}

/** Longer names of browsers are cut: they are shown and stored, never judged. */
const longestUserAgent = 300;

/**
 * The client of the request in hand: the address from the one header the platform overwrites, else
 * from the socket; never from a header that anyone can send.
 */
export const readClient = async (): Promise<Client> => clientOf(await headers());

/** The same for a given set of headers. */
export function clientOf(sent: Pick<Headers, "get">): Client {
  const ip = sent.get(env().CLIENT_IP_HEADER ?? socketHeader());
  return {
    ip: ip
      ? ip
          .trim()
          .slice(0, 64)
          .replace(/^::ffff:(?=\d+\.)/, "")
      : null,
    userAgent: sent.get("user-agent")?.slice(0, longestUserAgent) ?? null,
  };
}
