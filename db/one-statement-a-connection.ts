import "server-only";
import pLimit from "p-limit";
import type postgres from "postgres";

/**
 * The driver sends further statements down a connection that still waits for an answer, once all are busy. A pooler in
 * transaction mode may have given the answer's end to somebody else by then: statements hang for ever, and
 * transactions of strangers mix (seen with PgBouncer 1.18; github.com/porsager/postgres/issues/970). So no more
 * statements and transactions are begun than there are connections; the others wait their turn here.
 * @param options `size`: the most connections `sql` opens; `onSilence` is called when a statement or transaction has
 *   not ended after `patienceMs`
 */
export function oneStatementAConnection(
  sql: postgres.Sql,
  { size, patienceMs, onSilence }: { size: number; patienceMs: number; onSilence: () => void },
): postgres.Sql {
  const turns = pLimit(size);

  const inTurn = <Result>(ask: () => PromiseLike<Result>): Promise<Result> =>
    turns(async () => {
      const impatience = setTimeout(onSilence, patienceMs).unref();
      try {
        return await ask();
      } finally {
        clearTimeout(impatience);
      }
    });
  // As the driver's own: sent when it is awaited, and as rows of values on wish.
  const unsafe = (...args: Parameters<typeof sql.unsafe>) => ({
    then: (...handlers: Parameters<Promise<unknown>["then"]>) =>
      inTurn(() => sql.unsafe(...args)).then(...handlers),
    values: () => inTurn(() => sql.unsafe(...args).values()),
  });
  const begin = (work: (tx: postgres.TransactionSql) => unknown) => inTurn(() => sql.begin(work));

  const replaced = new Map<PropertyKey, unknown>([
    ["unsafe", unsafe],
    ["begin", begin],
  ]);
  return new Proxy(sql, {
    get: (target, name) => replaced.get(name) ?? (Reflect.get(target, name) as unknown),
  });
}
