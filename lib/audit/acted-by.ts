import "server-only";

/** What an entry of the audit tells of the signed-in user who did it: who, in which session, from which address. */
export const actedBy = (
  user: { id: string; sessionId: string },
  client: { ip: string | null },
): { actorId: string; sessionId: string; ip: string | null } => ({
  actorId: user.id,
  sessionId: user.sessionId,
  ip: client.ip,
});
