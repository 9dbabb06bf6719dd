import { type SQL, sql } from "drizzle-orm";

/** In SQL, one of the keys, at random, as often as its weight says. */
export function weighted(weights: Readonly<Record<string, number | undefined>>): SQL {
  const entries = Object.entries(weights).map(([key, weight = 0]) => ({ key, weight }));
  let sum = 0;
  const ends = entries.map(({ weight }) => (sum += weight));
  const keys = entries.map(({ key }) => `'${key}'`).join(", ");
  return sql.raw(
    `(array[${keys}])[1 + width_bucket(random() * ${sum}, array[${ends.slice(0, -1).join(", ")}]::float8[])]`,
  );
}
