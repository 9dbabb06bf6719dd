"use server";

import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { requireRight } from "@/lib/access/require";
import { readForm } from "@/lib/forms/read-form";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";
import { endUserSessions } from "@/lib/users/end-user-sessions";
import { liftLock } from "@/lib/users/lift-lock";
import { removeSecondFactor } from "@/lib/users/remove-second-factor";
import { setUserStatus } from "@/lib/users/set-user-status";
import { startReset } from "@/lib/users/start-reset";
import type { UserRefusal } from "./user-refusals";

const userInput = z.object({ user: z.uuid() });

/** The id in field `user`; whose it may be, the deed itself finds out. */
function readUserId(form: FormData): string {
  const read = readForm(userInput, form);
  if (!read.ok) notFound();
  return read.input.user;
}

/** `changed_meanwhile` is said to whoever sends the version that was shown; these forms send none. */
type Did = { ok: true } | { ok: false; reason: UserRefusal | "unknown_user" | "changed_meanwhile" };

/** Back to the user's page with what came of it; another enterprise's user is not there. */
function answer(id: string, did: Did, notice: string): never {
  if (did.ok) redirect(`/admin/users/${id}?notice=${notice}`);
  if (did.reason === "unknown_user") notFound();
  redirect(`/admin/users/${id}?refused=${did.reason}`);
}

/** Field `user`: whom to send the letter with a link that sets a password. */
export async function startResetAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const id = readUserId(form);
  const started = await startReset(admin, id, await readClient());
  if (started.ok) after(deliverOutbox);
  answer(id, started, "reset-sent");
}

/** Field `user`: whose sessions end. */
export async function endSessionsAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const id = readUserId(form);
  answer(id, await endUserSessions(admin, id, await readClient()), "sessions-ended");
}

/** Field `user`: who can no longer sign in. */
export async function disableUserAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const id = readUserId(form);
  answer(id, await setUserStatus(admin, id, "disabled", await readClient()), "disabled");
}

/** Field `user`: who can sign in again. */
export async function enableUserAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const id = readUserId(form);
  answer(id, await setUserStatus(admin, id, "active", await readClient()), "enabled");
}

/** Field `user`: who has lost app and recovery codes, and is asked for a password alone from now on. */
export async function removeSecondFactorAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const id = readUserId(form);
  const removed = await removeSecondFactor(admin, id, await readClient());
  if (removed.ok) after(deliverOutbox);
  answer(id, removed, "second-factor-off");
}

/** Field `user`: who may try to sign in again before the lock would have ended. */
export async function liftLockAction(form: FormData): Promise<void> {
  const admin = await requireRight("users.manage", "system.manage");
  const id = readUserId(form);
  answer(id, await liftLock(admin, id, await readClient()), "unlocked");
}
