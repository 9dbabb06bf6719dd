import type { Icon } from "./icons";

/** A picture in a disc, over a text that says the same: it is seen, and never read out. */
export const Roundel = ({ icon: Picture }: { icon: Icon }) => (
  <span className="grid size-16 place-items-center rounded-full bg-accent-soft text-accent print:hidden">
    <Picture className="size-8" />
  </span>
);
