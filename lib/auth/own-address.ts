import "server-only";
import { NextRequest } from "next/server";
import { returnPath } from "@/lib/access/return-path";
import { env } from "@/lib/env";

/** Where the library may lead: to a page of ours, at APP_URL, whatever it was asked for. */
export function ownAddress(asked: string): string {
  const { APP_URL } = env();
  const path = asked.startsWith(`${APP_URL}/`) ? asked.slice(APP_URL.length) : asked;
  return new URL(returnPath(path), APP_URL).href;
}

/**
 * The request as one to APP_URL: the library makes its own addresses from it, and behind a platform the
 * server is asked by another name.
 */
export const atOwnAddress = (request: NextRequest): NextRequest =>
  new NextRequest(new URL(`${request.nextUrl.pathname}${request.nextUrl.search}`, env().APP_URL), request);
