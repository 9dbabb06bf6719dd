import {
  Check,
  ChevronDown,
  CircleAlert,
  CircleSmall,
  CircleUserRound,
  Download,
  Eye,
  EyeOff,
  Inbox,
  Info,
  Keyboard,
  LoaderCircle,
  Lock,
  Menu,
  SearchX,
  Settings,
  X,
} from "lucide";
import { getTranslations } from "next-intl/server";
import { Brand } from "../../_frame/brand";
import { Icon } from "../../_ui/icon";
import { ModeBadge } from "../../_frame/mode-badge";
import { env } from "@/lib/env";
import { Exhibit } from "./exhibit";

/** Each colour of the theme by its class, since Tailwind keeps the classes it reads in full. */
const colours = [
  "bg-canvas",
  "bg-surface",
  "bg-sunken",
  "bg-line",
  "bg-line-strong",
  "bg-ink",
  "bg-ink-soft",
  "bg-accent",
  "bg-accent-strong",
  "bg-accent-soft",
  "bg-danger",
  "bg-danger-soft",
  "bg-success",
  "bg-success-soft",
  "bg-warn",
  "bg-warn-soft",
  "bg-test",
  "bg-test-deep",
  "bg-panel",
] as const;

/** The pictures in use. */
const shapes = {
  Check,
  ChevronDown,
  CircleAlert,
  CircleSmall,
  CircleUserRound,
  Download,
  Eye,
  EyeOff,
  Inbox,
  Info,
  Keyboard,
  LoaderCircle,
  Lock,
  Menu,
  SearchX,
  Settings,
  X,
};

/** What everything else is made of: colours, type, pictures, the brand. */
export async function Foundations() {
  const t = await getTranslations("gallery");
  return (
    <Exhibit names="tokens, icons, Brand, ModeBadge">
      <ul translate="no" className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3 text-sm">
        {colours.map((colour) => (
          <li key={colour} className="grid gap-1">
            <span className={`h-12 rounded-control border border-line ${colour}`} />
            {colour.slice("bg-".length)}
          </li>
        ))}
      </ul>
      <div className="grid gap-2">
        <p className="text-title">{t("sample")}</p>
        <p className="text-heading">{t("sample")}</p>
        <p>{t("sample")}</p>
        <p className="text-sm text-ink-soft">{t("sample")}</p>
      </div>
      <ul translate="no" className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3 text-sm">
        {Object.entries(shapes).map(([name, shape]) => (
          <li key={name} className="flex items-center gap-2">
            <Icon shape={shape} /> {name}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-8">
        <Brand name={env().BRAND_NAME} caption={<ModeBadge mode="test" />} />
        <Brand name={env().BRAND_NAME} caption={<ModeBadge mode="live" />} />
      </div>
    </Exhibit>
  );
}
