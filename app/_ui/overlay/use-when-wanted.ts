import { useEffect, useState } from "react";

/**
 * A part of the page that most visits never see, fetched as soon as it is wanted; null until it is here. Where it does
 * not come, it is asked for again the next time it is wanted.
 * @param load the same function each time
 */
export function useWhenWanted<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const [fetched, setFetched] = useState<{ part: Part } | null>(null);
  const isMissing = isWanted && fetched === null;
  useEffect(() => {
    if (!isMissing) return;
    let isHere = true;
    load().then(
      (part) => isHere && setFetched({ part }),
      // Nothing to be done: the page works without it.
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [load, isMissing]);
  return fetched?.part ?? null;
}
