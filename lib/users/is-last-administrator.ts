/** Whether a user is all that is left of the active administrators of an enterprise, or of the gateway's staff. */
export const isLastAdministrator = (userId: string, administrators: readonly string[]): boolean =>
  administrators.length === 1 && administrators[0] === userId;
