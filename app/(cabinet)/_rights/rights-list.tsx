import { getTranslations } from "next-intl/server";
import { type Right, rights } from "@/lib/access/rights";

/** Rights in words, each with what it opens, in the order in which they are always told. */
export async function RightsList({ held, none }: { held: readonly Right[]; none: string }) {
  const t = await getTranslations("rights");
  if (held.length === 0) return <p>{none}</p>;
  return (
    <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {rights
        .filter((right) => held.includes(right))
        .map((right) => (
          <li key={right}>
            <p className="font-medium">{t(`${right}.name`)}</p>
            <p className="text-sm text-ink-soft">{t(`${right}.about`)}</p>
          </li>
        ))}
    </ul>
  );
}
