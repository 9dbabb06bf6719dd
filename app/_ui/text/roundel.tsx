import type { IconNode } from "lucide";
import { Icon } from "../icon";

/** A picture in a disc, over a text that says the same: it is seen, and never read out. */
export const Roundel = ({ icon }: { icon: IconNode }) => (
  <span className="grid size-16 place-items-center rounded-full bg-accent-soft text-accent print:hidden">
    <Icon shape={icon} className="size-8" />
  </span>
);
