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

/** Nobody gives or takes a right they lack: those of a change that its author does not hold. */
export const rightsBeyond = (held: ReadonlySet<Right>, { added, taken }: RightsChange): Right[] =>
  [...added, ...taken].filter((right) => !held.has(right));
