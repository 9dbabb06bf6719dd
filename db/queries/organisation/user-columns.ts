import "server-only";
import { sql } from "drizzle-orm";
import { type RightCode, secondFactors, userRights, users } from "../../schema";

/** What a user may do, in the order of the codes. */
export const rightsOfUser = sql<
  RightCode[]
>`coalesce((select array_agg(${userRights.right} order by ${userRights.right}) from ${userRights} where ${userRights.userId} = ${users.id}), '{}')`;

/** Whether a user is asked for a code beside the password. */
export const hasSecondFactor = sql<boolean>`exists (select 1 from ${secondFactors} where ${secondFactors.userId} = ${users.id} and ${secondFactors.confirmedAt} is not null)`;

/** The same as a column of a list: for an `exists` there, the planner reads the second factors of everybody. */
export const showsSecondFactor = sql<boolean>`coalesce((select ${secondFactors.confirmedAt} is not null from ${secondFactors} where ${secondFactors.userId} = ${users.id}), false)`;

/** Whether no password was set yet. */
export const isInvited = sql<boolean>`${users.passwordHash} is null`;
