"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { requireUser } from "@/lib/access/require";
import { signOut } from "@/lib/auth/sign-in";
import { disownSignIn } from "@/lib/auth/disown-sign-in";
import { readClient } from "@/lib/http/client";
import { deliverOutbox } from "@/lib/mail/deliver-outbox";

/** No fields: the user did not recognise a sign-in. Ends in front of the door, which says what comes next. */
export async function disownSignInAction(): Promise<void> {
  const user = await requireUser();
  const disowned = await disownSignIn(user, await readClient());
  if (disowned === "sent") after(deliverOutbox);
  await signOut();
  redirect(`/login?notice=not-me-${disowned}`);
}
