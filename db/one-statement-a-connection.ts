import "server-only";
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
  const { take, give } = slots(size);

  const inTurn = async <Result>(ask: () => PromiseLike<Result>): Promise<Result> => {
    await take();
    const impatience = setTimeout(onSilence, patienceMs).unref();
    try {
      return await ask();
    } finally {
      clearTimeout(impatience);
      give();
    }
  };
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

/** So many may go on at once; the rest in the order they came. */
function slots(size: number) {
  const waiting: (() => void)[] = [];
  let free = size;
  return {
    take: async () => {
      if (free === 0) return new Promise<void>((resolve) => void waiting.push(resolve));
      free -= 1;
    },
    give: () => {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}
