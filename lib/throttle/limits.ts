/**
 * Every limit there is: so many points in so many seconds, then refused for `blockSeconds` from the last
 * of them (without it: until the window ends). Kept in PostgreSQL, so that all instances count together.
 */
export const limits = {
  /** PCI DSS 8.3.4: at most 10 tries, then at least 30 minutes from the tenth. Given back by a success. */
  "sign-in-login": { points: 10, seconds: 30 * 60, blockSeconds: 30 * 60 },
  /** Against spraying many logins from one place. Given back by a success. */
  "sign-in-address": { points: 30, seconds: 10 * 60 },
  "recovery-address": { points: 5, seconds: 15 * 60 },
  /** Guesses of one login's e-mail, from however many places. */
  "recovery-login": { points: 10, seconds: 60 * 60 },
  /** Letters: who asks again sooner gets the usual answer without a second letter. */
  "letter-minute": { points: 1, seconds: 60 },
  "letter-hour": { points: 3, seconds: 60 * 60 },
  /** Notices of new devices: whoever keeps no cookie is new at every sign-in. */
  "device-letter": { points: 5, seconds: 60 * 60 },
  /** Guesses of the current password in a session somebody left open. */
  "current-password": { points: 10, seconds: 30 * 60 },
  /** Guesses of a code by whoever knows the password: PCI DSS 8.3.4 again. A million codes, three of them right. */
  "second-factor": { points: 10, seconds: 30 * 60, blockSeconds: 30 * 60 },
  "reset-address": { points: 20, seconds: 15 * 60 },
  /** Registries sent again by hand, of one enterprise: each reads a whole day. */
  "registry-resend": { points: 20, seconds: 60 * 60 },
  /** Lines of the audit about refusals that cost a stranger nothing. */
  "refusal-record": { points: 1, seconds: 15 * 60 },
} as const satisfies Record<string, Policy>;

export type Limit = keyof typeof limits;

export interface Policy {
  points: number;
  seconds: number;
  blockSeconds?: number;
}

/** How many points there are of a limit, and in what time. */
export const policyOf = (limit: Limit): Policy => limits[limit];
