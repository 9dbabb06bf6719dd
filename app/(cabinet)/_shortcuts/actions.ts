"use server";

import { z } from "zod";
import { requireUser } from "@/lib/access/require";
import { rememberShortcuts } from "@/lib/preferences/shortcuts-cookie";

/** Whether single keys are shortcuts; anything else than yes or no changes nothing. */
export async function switchShortcutsAction(areOn: boolean): Promise<void> {
  await requireUser();
  const read = z.boolean().safeParse(areOn);
  if (read.success) await rememberShortcuts(read.data);
}
