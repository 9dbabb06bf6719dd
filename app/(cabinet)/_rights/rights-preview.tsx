"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { Right } from "@/lib/access/rights";
import { rightsChange } from "@/lib/access/rights-change";
import { Badge } from "../../_ui/text/badge";
import { cabinetSectionsFor } from "../_frame/cabinet-sections";
import type { RightChoice } from "./right-checkboxes";
import { adminSectionsFor } from "../_frame/admin-sections";

export interface RightsPreviewWords {
  title: string;
  about: string;
  menu: string;
  sections: string;
  appears: string;
  vanishes: string;
  gains: string;
  loses: string;
  same: string;
  /** The sections' names by address. */
  cabinetNames: Record<string, string>;
  adminNames: Record<string, string>;
}

type Props = {
  words: RightsPreviewWords;
  choices: readonly RightChoice[];
  /** As they are stored; null of someone who is not there yet, of whom nothing is taken. */
  before: readonly Right[] | null;
  after: readonly Right[];
  /** What stands in the way of it, or how to go on. */
  children?: ReactNode;
};

/**
 * What someone with these rights will have before them: menu and sections, names alone. It is made from
 * rights and from nothing of the user's.
 */
export function RightsPreview({ words, choices, before, after, children }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [after]);
  const { added, taken } = rightsChange(before ?? after, after);
  const named = (rights: readonly Right[]) => choices.filter(({ right }) => rights.includes(right));
  const [had, has] = [new Set(before ?? after), new Set(after)];
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="preview"
      className="grid gap-4 rounded-card border border-line-strong bg-canvas p-4 sm:p-5"
    >
      <div className="grid gap-1">
        <h2 id="preview" className="font-semibold">
          {words.title}
        </h2>
        <p className="text-sm text-ink-soft">{words.about}</p>
      </div>
      <Sections
        title={words.menu}
        words={words}
        names={words.cabinetNames}
        before={cabinetSectionsFor(had)}
        after={cabinetSectionsFor(has)}
      />
      <Sections
        title={words.sections}
        words={words}
        names={words.adminNames}
        before={adminSectionsFor(had)}
        after={adminSectionsFor(has)}
      />
      {before && (
        <div className="grid gap-3 border-t border-line pt-4">
          {added.length + taken.length === 0 && <p>{words.same}</p>}
          <Rights title={words.gains} rights={named(added)} />
          <Rights title={words.loses} rights={named(taken)} />
        </div>
      )}
      {children}
    </section>
  );
}

type Section = { href: string };

type SectionsProps = {
  title: string;
  words: RightsPreviewWords;
  names: Record<string, string>;
  before: readonly Section[];
  after: readonly Section[];
};

/** Sections in their order, with a word beside those that come or go; nothing where there are none. */
function Sections({ title, words, names, before, after }: SectionsProps) {
  const isIn = (list: readonly Section[], href: string) => list.some((section) => section.href === href);
  // The names stand in the sections' own order.
  const shown = Object.entries(names).filter(([href]) => isIn(before, href) || isIn(after, href));
  if (shown.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="text-sm text-ink-soft">{title}</h3>
      <ul className="flex flex-wrap gap-2">
        {shown.map(([href, name]) => (
          <li
            key={href}
            className="inline-flex items-center gap-2 rounded-control border border-line bg-surface px-3 py-1.5 text-sm"
          >
            <span className={isIn(after, href) ? "font-medium" : "text-ink-soft line-through"}>{name}</span>
            {!isIn(before, href) && <Badge tone="success">{words.appears}</Badge>}
            {!isIn(after, href) && <Badge tone="danger">{words.vanishes}</Badge>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const Rights = ({ title, rights }: { title: string; rights: readonly RightChoice[] }) =>
  rights.length > 0 && (
    <div className="grid gap-1.5">
      <h3 className="text-sm text-ink-soft">{title}</h3>
      <ul className="grid gap-1.5">
        {rights.map(({ right, name, about }) => (
          <li key={right}>
            <span className="font-medium">{name}.</span> <span className="text-ink-soft">{about}</span>
          </li>
        ))}
      </ul>
    </div>
  );
