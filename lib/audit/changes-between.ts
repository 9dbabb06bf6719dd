/** The fields of `after` that differ from `before`, as the audit tells of them; null when none does. */
export function changesBetween<Row extends object>(
  before: Row,
  after: { [Field in keyof Row]?: Row[Field] },
): Record<string, { before: unknown; after: unknown }> | null {
  const changes = (Object.keys(after) as (keyof Row & string)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => [field, { before: before[field], after: after[field] }] as const);
  return changes.length > 0 ? Object.fromEntries(changes) : null;
}
