/** Does something with everything, so many at a time; what it came to, in the same order. */
export async function inTurns<One, Outcome>(
  all: readonly One[],
  atOnce: number,
  deal: (one: One) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes = new Array<Outcome>(all.length);
  const waiting = all.entries();
  const work = async () => {
    for (const [at, one] of waiting) outcomes[at] = await deal(one);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}
