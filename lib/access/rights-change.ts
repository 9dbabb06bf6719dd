import type { Right } from "./rights";

/** What becomes of a set of rights when another takes its place. */
export interface RightsChange {
  added: Right[];
  taken: Right[];
}

/** The rights that come and those that go between two sets. */
export const rightsChange = (before: readonly Right[], after: readonly Right[]): RightsChange => ({
  added: after.filter((right) => !before.includes(right)),
  taken: before.filter((right) => !after.includes(right)),
});

/** Nobody gives or takes a right they lack; who manages the system manages all rights. */
export const mayGive = (held: ReadonlySet<Right>, right: Right): boolean =>
  held.has(right) || held.has("system.manage");

/** Those rights of a change that are not its author's to give or take. */
export const rightsBeyond = (held: ReadonlySet<Right>, { added, taken }: RightsChange): Right[] =>
  [...added, ...taken].filter((right) => !mayGive(held, right));
