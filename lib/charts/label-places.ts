/** Labels that stand side by side without touching, on a wide screen and on a phone of 360 pixels. */
const most = { wide: 12, narrow: 5 };

/** Which of `count` places are labelled: `always`, on `wide` screens only, or never (null). */
export function labelPlaces(count: number): ("always" | "wide" | null)[] {
  const wide = Math.max(Math.ceil(count / most.wide), 1);
  const narrow = wide * Math.max(Math.ceil(Math.ceil(count / wide) / most.narrow), 1);
  return Array.from({ length: count }, (_, place) =>
    place % narrow === 0 ? "always" : place % wide === 0 ? "wide" : null,
  );
}
