import type { Route } from "next";

/** What the list of shortcuts says. */
export interface ShortcutWords {
  title: string;
  about: string;
  close: string;
  then: string;
  list: string;
  find: string;
  areOn: string;
  areOnHint: string;
}

/** A section of the cabinet, and the key that leads to it. */
export interface SectionKey {
  /** Pressed after G. */
  key: string;
  href: Route;
  name: string;
}
