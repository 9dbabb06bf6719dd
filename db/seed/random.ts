/** Random choices that come out the same at every run. */
export interface Random {
  /** From 0 to 1, the latter excluded. */
  fraction(): number;
  /** A whole number between the two, both included. */
  whole(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** A key, as often as its weight says. */
  weighted<Key extends string>(weights: Partial<Record<Key, number>>): Key;
  /** That many decimal digits. */
  digits(count: number): string;
}

/** mulberry32: 32 bits of state, enough for invented data and for nothing else. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (min: number, max: number) => min + Math.floor(fraction() * (max - min + 1));
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
    weighted: <Key extends string>(weights: Partial<Record<Key, number>>) => {
      const entries = Object.entries<number>(weights as Record<Key, number>);
      let left = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries[0];
      if (!found) throw new Error("Nothing to choose from.");
      return found[0] as Key;
    },
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(""),
  };
}
