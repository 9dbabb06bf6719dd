import { useEffect, useState } from "react";

/**
 * The whole seconds left of `seconds`, by the clock: a tab that slept is not late. Counts anew for each new
 * `since`; 0 when over.
 */
export function useCountdown(seconds: number, since: unknown): number {
  const [counted, setCounted] = useState({ since, left: seconds });
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setCounted({ since, left });
      if (left === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [seconds, since]);
  return counted.since === since ? counted.left : seconds;
}
