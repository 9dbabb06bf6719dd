import "server-only";
import type { NextRequest } from "next/server";
import { env } from "@/lib/env";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** Doors for programs: they carry a key or a signature instead of a browser's cookie. */
const forPrograms = /^\/api\/(v1|webhooks)\//;

/** Whether a request that may change something was not sent by a page of ours: no `Origin`, `null`, or another. */
export const isFromElsewhere = (request: NextRequest): boolean =>
  !reading.has(request.method) &&
  !forPrograms.test(request.nextUrl.pathname) &&
  request.headers.get("origin") !== env().APP_URL;
