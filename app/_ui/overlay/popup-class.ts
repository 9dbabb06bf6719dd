/** The looks of a list that opens under its control, and of a row in it. */
export const popupClass =
  "max-h-(--available-height) min-w-(--anchor-width) max-w-[min(24rem,var(--available-width))] overflow-y-auto rounded-control border border-line bg-surface p-1.5 text-ink shadow-card outline-none";

export const rowClass =
  "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-1.5 outline-0 select-none data-highlighted:bg-sunken data-highlighted:outline-2 data-highlighted:outline-solid data-highlighted:-outline-offset-2 data-highlighted:outline-accent";
