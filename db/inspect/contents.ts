import "server-only";
import type { RightCode } from "../schema/user-rights";
import { asking, type Inspected } from "./open";

/** Whose database it is and since when, in milliseconds; null before its first migration. */
export const findStamp = (sql: Inspected): Promise<{ mode: string; at: number } | null> =>
  asking(sql, async (tx) => {
    const [known] = await tx<
      { known: boolean }[]
    >`select to_regclass('public.deployment') is not null as known`;
    if (!known?.known) return null;
    const [row] = await tx<{ mode: string; at: number }[]>`
      select cabinet_mode as mode, extract(epoch from created_at)::float8 * 1000 as at from deployment`;
    return row ?? null;
  });

/** Whether the extension for finding parts of names is there, and the index that is made with it. */
export const findTrigrams = (sql: Inspected): Promise<{ isInstalled: boolean; isUsed: boolean }> =>
  asking(sql, async (tx) => {
    const [row] = await tx<{ isInstalled: boolean; isUsed: boolean }[]>`
      select exists (select from pg_extension where extname = 'pg_trgm') as "isInstalled",
        to_regclass('public.users_parts_idx') is not null as "isUsed"`;
    return row!;
  });

/** How many active users hold one of these rights. */
export const countHolders = (sql: Inspected, rights: readonly RightCode[]): Promise<number> =>
  asking(sql, async (tx) => {
    const [row] = await tx<{ count: number }[]>`
      select count(distinct u.id)::int as count from users u join user_rights r on r.user_id = u.id
      where u.status = 'active' and r."right" = any(${[...rights]}::text[])`;
    return row!.count;
  });

/** Which of these logins there are, whatever their case. */
export const findLogins = (sql: Inspected, logins: readonly string[]): Promise<string[]> =>
  asking(sql, async (tx) => {
    const rows = await tx<{ login: string }[]>`
      select login from users where lower(login) = any(${logins.map((login) => login.toLowerCase())}::text[])
      order by login`;
    return rows.map(({ login }) => login);
  });
