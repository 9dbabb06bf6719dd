import "server-only";
import { cookies } from "next/headers";
import { cookieOptions } from "@/lib/secrets/cookie";

const oneYearSeconds = 365 * 24 * 60 * 60;

/** Keeps a choice that is no secret in this browser for a year; a plain name, since both cabinets may share it. */
export async function remember(name: string, choice: string): Promise<void> {
  (await cookies()).set(name, choice, { ...cookieOptions(), maxAge: oneYearSeconds });
}
