import "server-only";
import { db } from "@/db/client";
import { findAccountOverview } from "@/db/queries/auth/account-overview";
import type { PreviousSignIn } from "@/db/queries/auth/previous-sign-in";
import type { ListedSession } from "@/db/queries/auth/sessions";
import type { CurrentUser } from "@/lib/access/current-user";
import { type Enrolment, enrolmentFrom } from "@/lib/auth/second-factor/find-enrolment";
import { env } from "@/lib/env";
import type { ListedEvent } from "@/lib/event-log/read-events";

/** Of how many sessions a user is told: a program that signs in by itself may have thousands. */
const toldSessions = 20;

/** How many of one's own events the settings show. */
const toldEvents = 20;

/** What users are told of their own account. */
export interface Overview {
  /** Live ones that were used last, the last one first. */
  sessions: ListedSession[];
  /** Whether there are more sessions. */
  isCut: boolean;
  /** The newest first. */
  events: ListedEvent[];
  /** Before the one in hand; null after the first. */
  signInBefore: PreviousSignIn | null;
  enrolment: Enrolment;
}

/** Reads it in one round trip. */
export async function readOverview(user: CurrentUser): Promise<Overview> {
  const found = await findAccountOverview(db(), user, {
    idleMinutes: env().SESSION_IDLE_MINUTES,
    sessions: toldSessions + 1,
    events: toldEvents,
  });
  return {
    sessions: found.sessions.slice(0, toldSessions),
    isCut: found.sessions.length > toldSessions,
    events: found.events,
    signInBefore: found.signInBefore,
    enrolment: enrolmentFrom(user, found.secondFactor),
  };
}
