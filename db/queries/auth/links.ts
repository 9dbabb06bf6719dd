import "server-only";
import { aliasedTable, and, eq, exists, gt, isNull, or, sql } from "drizzle-orm";
import type { Executor } from "../../client";
import { passwordResetTokens, type TokenPurpose, userRights, users } from "../../schema";

/** Writes a new link; its life is counted from the database's clock. Returns when it ends. */
export async function insertLink(
  executor: Executor,
  link: {
    id: string;
    nonce: string;
    tokenHash: string;
    userId: string;
    purpose: TokenPurpose;
    email: string;
    minutes: number;
  },
): Promise<Date> {
  const { minutes, ...row } = link;
  const [made] = await executor
    .insert(passwordResetTokens)
    .values({ ...row, expiresAt: sql`now() + make_interval(mins => ${minutes})` })
    .returning({ expiresAt: passwordResetTokens.expiresAt });
  if (!made) throw new Error("A link was not written.");
  return made.expiresAt;
}

/** Takes the worth from whatever link of the user is still live; with `purpose`, from those made for it. */
export async function revokeLinks(executor: Executor, userId: string, purpose?: TokenPurpose): Promise<void> {
  await executor
    .update(passwordResetTokens)
    .set({ revokedAt: sql`now()`, expiresAt: sql`least(${passwordResetTokens.expiresAt}, now())` })
    .where(
      and(
        eq(passwordResetTokens.userId, userId),
        purpose && eq(passwordResetTokens.purpose, purpose),
        isNull(passwordResetTokens.usedAt),
        isNull(passwordResetTokens.revokedAt),
      ),
    );
}

/** The account still answers to what it was when the link was made, and may set its password. */
export const accountStillFits = (executor: Executor) =>
  exists(
    executor
      .select({ one: sql`1` })
      .from(users)
      .where(
        and(
          eq(users.id, passwordResetTokens.userId),
          eq(users.status, "active"),
          eq(users.email, passwordResetTokens.email),
          or(
            eq(passwordResetTokens.purpose, "invitation"),
            exists(
              executor
                .select({ one: sql`1` })
                .from(userRights)
                .where(and(eq(userRights.userId, users.id), eq(userRights.right, "password.change"))),
            ),
          ),
        ),
      ),
  );

export interface FoundLink {
  id: string;
  userId: string;
  login: string;
  purpose: TokenPurpose;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
  /** A newer link went to the same user. */
  hasNewer: boolean;
  /** By the database's clock. */
  expired: boolean;
  /** The account still is what the link was made for. */
  fits: boolean;
}

const newerLinks = aliasedTable(passwordResetTokens, "newer_links");

/** Looks a link up by what its token hashes to, and changes nothing. */
export async function findLink(executor: Executor, tokenHash: string): Promise<FoundLink | null> {
  const [row] = await executor
    .select({
      id: passwordResetTokens.id,
      userId: passwordResetTokens.userId,
      login: users.login,
      purpose: passwordResetTokens.purpose,
      expiresAt: passwordResetTokens.expiresAt,
      usedAt: passwordResetTokens.usedAt,
      revokedAt: passwordResetTokens.revokedAt,
      hasNewer: sql<boolean>`${exists(
        executor
          .select({ one: sql`1` })
          .from(newerLinks)
          .where(
            and(
              eq(newerLinks.userId, passwordResetTokens.userId),
              gt(newerLinks.createdAt, passwordResetTokens.createdAt),
            ),
          ),
      )}`,
      expired: sql<boolean>`${passwordResetTokens.expiresAt} <= now()`,
      fits: sql<boolean>`${accountStillFits(executor)}`,
    })
    .from(passwordResetTokens)
    .innerJoin(users, eq(users.id, passwordResetTokens.userId))
    .where(eq(passwordResetTokens.tokenHash, tokenHash));
  return row ?? null;
}

/** Uses a link up, once: true for the one who gets it, while it is live and its account still fits. */
export async function consumeLink(executor: Executor, tokenHash: string): Promise<boolean> {
  const rows = await executor
    .update(passwordResetTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(passwordResetTokens.tokenHash, tokenHash),
        isNull(passwordResetTokens.usedAt),
        isNull(passwordResetTokens.revokedAt),
        gt(passwordResetTokens.expiresAt, sql`now()`),
        accountStillFits(executor),
      ),
    )
    .returning({ id: passwordResetTokens.id });
  return rows.length === 1;
}
