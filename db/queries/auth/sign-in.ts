import "server-only";
import { sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { auditEvents, knownDevices, rateLimits, sessions, users } from "../../schema";

/** What a verified sign-in writes. */
export interface SignInRow {
  userId: string;
  /** Of the account, as they were when its credentials were verified. */
  passwordHash: string | null;
  version: number;
  tokenHash: string;
  /** The session's absolute end, in hours from now. */
  maxHours: number;
  ip: string | null;
  userAgent: string | null;
  deviceHash: string;
  /** The counter of tries that a success forgets. */
  forgottenCounter: string;
  /** The counter that gets its point back. */
  returnedCounter: string;
  /** What the audit is told beside the device, and beside that of a new one. */
  details: { always: object; ofNewDevice: object };
}

/** `first`: nobody has signed in to this account before, by the audit, which stays when devices are forgotten. */
export type DeviceJudgement = "known" | "first" | "new";

/**
 * Writes a sign-in in one statement: the user's last one, a session, the device, the counters, the audit. Returns
 * what the device proved to be; null where the account is not the very one whose credentials were verified: nobody gets a
 * session by a password that was being replaced meanwhile, or alone while a second factor was switched on, since the
 * user's row is waited for and stays locked until the transaction ends.
 */
export async function insertSignIn(executor: Executor, row: SignInRow): Promise<DeviceJudgement | null> {
  const [written] = await executor.execute<{ device: DeviceJudgement }>(sql`
    with noted as (
      update ${users} set last_sign_in_at = now()
      where id = ${row.userId} and status = 'active'
        and password_hash = ${row.passwordHash} and version = ${row.version}
      returning id
    ), session as (
      insert into ${sessions} (token_hash, user_id, expires_at, ip, user_agent)
      select ${row.tokenHash}, id, now() + make_interval(hours => ${row.maxHours}), ${row.ip}, ${row.userAgent} from noted
      returning id
    ), device as (
      insert into ${knownDevices} (user_id, device_hash) select id, ${row.deviceHash} from noted
      on conflict (user_id, device_hash) do update set last_seen_at = now()
      -- A row version that no transaction has replaced: it was inserted.
      returning xmax = 0 as is_new
    ), forgotten as (
      delete from ${rateLimits} where key = ${row.forgottenCounter} and exists (select from noted)
    ), returned as (
      update ${rateLimits} set points = points - 1
      where key = ${row.returnedCounter} and points > 0 and exists (select from noted)
    ), judged as (
      select case
        when not is_new then 'known'
        when exists (
          select from ${auditEvents} where target_id = ${row.userId} and event = 'sign_in.succeeded'
        ) then 'new'
        else 'first' end as device
      from device
    ), told as (
      insert into ${auditEvents} (event, actor_id, target_id, session_id, ip, details)
      select 'sign_in.succeeded', noted.id, noted.id, session.id, ${row.ip},
        jsonb_build_object('device', device) || ${JSON.stringify(row.details.always)}::jsonb
          || case when device = 'new' then ${JSON.stringify(row.details.ofNewDevice)}::jsonb else '{}' end
      from noted, session, judged
    )
    select device from judged`);
  return written?.device ?? null;
}
