/** The looks of what stands over the page, whether it may be put aside or not. */
export const dialogClass =
  "fixed inset-0 z-50 m-auto h-fit max-h-[calc(100dvh-2rem)] w-[min(32rem,calc(100%-2rem))] overflow-y-auto rounded-card border border-line bg-surface p-6 text-ink shadow-card";

export const backdropClass = "fixed inset-0 z-40 bg-[oklch(0_0_0/0.55)]";
