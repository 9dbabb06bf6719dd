/** What a new password is judged by; pure, so that the form can show the same rules live. */
export interface PasswordPolicy {
  /** Characters, both inclusive. */
  min: number;
  max: number;
  /** How many of the most recent passwords, the one in force included, are refused. */
  history: number;
}

export const passwordPolicies = {
  /** The gateway's manual. */
  assist: { min: 8, max: 20, history: 3 },
  /** PCI DSS 4.0.1, 8.3.6 and 8.3.7. */
  pci: { min: 12, max: 20, history: 4 },
} as const satisfies Record<string, PasswordPolicy>;

/** The rules that the characters alone decide. */
export const shapeRules = ["length", "characters", "letter", "digit"] as const;
export type ShapeRule = (typeof shapeRules)[number];

/** Every rule a new password can break. */
export type PasswordRule = ShapeRule | Weakness | "history";

/**
 * Why a password of the right shape is still a bad one: `common`, on the list of the most used and
 * leaked ones; `personal`, made of what an attacker of this very account tries first (ASVS 5.0 6.2.4).
 */
export type Weakness = "common" | "personal";

/** The shape rules a candidate breaks, in the order in which they are shown; none: the shape is right. */
export function brokenRules(policy: PasswordPolicy, candidate: string): ShapeRule[] {
  const holds: Record<ShapeRule, boolean> = {
    length: candidate.length >= policy.min && candidate.length <= policy.max,
    characters: /^[A-Za-z0-9]*$/.test(candidate),
    letter: /[A-Za-z]/.test(candidate),
    digit: /[0-9]/.test(candidate),
  };
  return shapeRules.filter((rule) => !holds[rule]);
}
