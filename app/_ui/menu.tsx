"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { Route } from "next";
import type { ComponentProps, ReactNode } from "react";
import { AppLink } from "./app-link";
import { popupClass, rowClass } from "./menu-class";

type Props = {
  /** The button that opens it. */
  trigger: ComponentProps<typeof Base.Trigger>["render"];
  /** What the button says. */
  label: ReactNode;
  /** {@link MenuLink} and {@link MenuButton}. */
  children: ReactNode;
};

/** Deeds and ways under a button. It needs scripts: what is in it must be found without them too. */
export const Menu = ({ trigger, label, children }: Props) => (
  <Base.Root modal={false}>
    <Base.Trigger render={trigger}>{label}</Base.Trigger>
    <Base.Portal>
      <Base.Positioner align="end" sideOffset={6} className="z-30 outline-none">
        <Base.Popup className={popupClass}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

/** A way to a page of ours. */
export const MenuLink = ({ href, children }: { href: Route; children: ReactNode }) => (
  <Base.LinkItem closeOnClick className={rowClass} render={<AppLink href={href} />}>
    {children}
  </Base.LinkItem>
);

/** A deed done on the spot. */
export const MenuButton = ({ onChoose, children }: { onChoose: () => void; children: ReactNode }) => (
  <Base.Item className={rowClass} onClick={onChoose}>
    {children}
  </Base.Item>
);
