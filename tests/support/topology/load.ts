/** What went on during a time of load: the answers, counted by what was asked and by status. */
export interface Load {
  /** How often what was asked was answered so: `read 200`. */
  counts: Map<string, number>;
  /** Ends it, and waits for what is under way. */
  end: () => Promise<void>;
}

/**
 * Does `acts` over and over, each in so many loops at once, until it is ended. An act is told which of its loops it
 * is in, from 0, and gives its answer's status; one that throws counts as `read Error: …`.
 */
export function startLoad(acts: Record<string, (loop: number) => Promise<number>>, loops: number): Load {
  const counts = new Map<string, number>();
  let over = false;
  const loop = async (name: string, act: () => Promise<number>) => {
    while (!over) {
      const outcome = await act().catch((fault: Error & { cause?: Error }) => `${fault.cause ?? fault}`);
      counts.set(`${name} ${outcome}`, (counts.get(`${name} ${outcome}`) ?? 0) + 1);
    }
  };
  const running = Object.entries(acts).flatMap(([name, act]) =>
    Array.from({ length: loops }, (_, at) => loop(name, () => act(at))),
  );
  return {
    counts,
    end: async () => {
      over = true;
      await Promise.all(running);
    },
  };
}
