/** Why something was not done to a user, as `?refused=` has it, with the texts of `admin.user` that say so. */
export const userRefusals = {
  limited: "refusals.limited",
  oneself: "refusals.oneself",
  last_administrator: "refusals.last_administrator",
  not_on: "refusals.not_on",
  not_locked: "refusals.not_locked",
  disabled: "obstacles.disabled",
  no_email: "obstacles.no_email",
  no_right: "obstacles.no_right",
} as const;

export type UserRefusal = keyof typeof userRefusals;

/** The one in an address; undefined for anything else. */
export const readUserRefusal = (sent: string | string[] | undefined): UserRefusal | undefined =>
  typeof sent === "string" && Object.hasOwn(userRefusals, sent) ? (sent as UserRefusal) : undefined;
