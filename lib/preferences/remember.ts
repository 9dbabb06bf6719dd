import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

const oneYearSeconds = 365 * 24 * 60 * 60;

/** Keeps a choice that is no secret in this browser for a year; a plain name, since both cabinets may share it. */
export async function remember(name: string, choice: string): Promise<void> {
  (await cookies()).set(name, choice, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().APP_URL.startsWith("https:"),
    path: "/",
    maxAge: oneYearSeconds,
  });
}
