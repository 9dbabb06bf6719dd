import "server-only";
import * as drizzle from "drizzle-orm";
import { type SQL, sql, type SQLWrapper } from "drizzle-orm";

/** What drizzle keeps of a select, as far as this goes by it. */
interface Select {
  config: { fields: object };
  joinsNotNullableMap: Record<string, boolean>;
}

/** How it reads rows itself; exported, and left out of its types (0.45.4). */
const { mapResultRow, orderSelectedFields } = drizzle as unknown as {
  orderSelectedFields: (fields: object) => unknown[];
  mapResultRow: <Row>(fields: unknown[], row: unknown[], joins: Record<string, boolean>) => Row;
};

/**
 * The rows of a select as one value of another statement, decoded as the select itself would: what a page needs of
 * several tables comes in one round trip. For small lists: it goes by way of JSON.
 */
export function rowsOf<Row>(query: SQLWrapper & PromiseLike<Row[]>): SQL<Row[]> {
  const { config, joinsNotNullableMap } = query as unknown as Select;
  const fields = orderSelectedFields(config.fields);
  const names = sql.join(
    fields.map((_, at) => sql.identifier(`c${at}`)),
    sql`, `,
  );
  const decode = (rows: unknown[][]) =>
    rows.map((row) => mapResultRow<Row>(fields, row, joinsNotNullableMap));
  return sql`(select coalesce(json_agg(json_build_array(${names})), '[]') from (${query}) as asked (${names}))`.mapWith(
    decode,
  );
}
