import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

const Sample = ({ children, words }: { children: ReactNode; words: string }) => (
  <li className="flex items-center gap-2">
    <svg aria-hidden="true" width="22" height="12">
      {children}
    </svg>
    {words}
  </li>
);

/** What columns and line mean; they differ in form as well as in colour. */
export async function ColumnLegend({ withPrevious }: { withPrevious: boolean }) {
  const t = await getTranslations("reports.charts.legend");
  return (
    <ul aria-label={t("title")} className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      <Sample words={t("all")}>
        <rect x="0.5" y="0.5" width="21" height="11" className="fill-accent-soft stroke-accent" />
      </Sample>
      <Sample words={t("approved")}>
        <rect width="22" height="12" className="fill-accent" />
      </Sample>
      {withPrevious && (
        <Sample words={t("previous")}>
          <line y1="6" y2="6" x2="22" strokeDasharray="5 3" strokeWidth="1.5" className="stroke-ink" />
        </Sample>
      )}
    </ul>
  );
}
