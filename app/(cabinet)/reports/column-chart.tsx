import { getLocale } from "next-intl/server";
import { columnChart } from "@/lib/charts/column-chart";
import { labelPlaces } from "@/lib/charts/label-places";
import { classNames } from "../../_ui/class-names";
import { ChartFrame } from "./chart-frame";

export interface ColumnPlace {
  /** Under the chart, where there is room for it. */
  label: string;
  /** All of it in words. */
  about: string;
  /** In the currency's major units; null where the period has no such place. */
  value: number | null;
  part: number;
  before: number | null;
}

type Props = { id: string; title: string; about: string; places: readonly ColumnPlace[] };

const plotHeight = 200;
/** Above the highest line of the scale, and below the ground, for letters. */
const above = 10;
const below = 26;
const height = above + plotHeight + below;

/** Sums as columns, of each its solid part, and the earlier ones as a broken line. */
export async function ColumnChart({ id, title, about, places }: Props) {
  const short = new Intl.NumberFormat(await getLocale(), { notation: "compact" });
  const { columns, middles, line, points, ticks } = columnChart(places, plotHeight);
  const labelled = labelPlaces(places.length);
  const slot = 100 / places.length;
  return (
    <div className="flex gap-2 text-xs">
      <svg aria-hidden="true" width="56" height={height} className="shrink-0 fill-ink-soft">
        {ticks.map(({ value, y }) => (
          <text key={value} x="100%" y={above + y} dy="0.32em" textAnchor="end">
            {short.format(value)}
          </text>
        ))}
      </svg>
      <ChartFrame id={id} title={title} about={about} height={height} className="min-w-0 flex-1">
        <g transform={`translate(0 ${above})`}>
          {ticks.map(({ value, y }) => (
            <line key={value} x1="0" x2="100%" y1={y} y2={y} className="stroke-line" />
          ))}
          {columns.map(({ x, width, y, partY, ...column }, place) => (
            <g key={place}>
              <rect
                x={`${x}%`}
                y={y}
                width={`${width}%`}
                height={column.height}
                className="fill-accent-soft stroke-accent"
              />
              <rect
                x={`${x}%`}
                y={partY}
                width={`${width}%`}
                height={column.partHeight}
                className="fill-accent"
              />
            </g>
          ))}
          <line x1="0" x2="100%" y1={plotHeight} y2={plotHeight} className="stroke-line-strong" />
          {line && (
            <svg
              width="100%"
              height={plotHeight}
              viewBox={`0 0 100 ${plotHeight}`}
              preserveAspectRatio="none"
              overflow="visible"
            >
              {/* Apart from the columns behind it. */}
              <path
                d={line}
                vectorEffect="non-scaling-stroke"
                strokeWidth="4"
                className="fill-none stroke-surface"
              />
              <path
                d={line}
                vectorEffect="non-scaling-stroke"
                strokeDasharray="5 3"
                strokeWidth="1.5"
                className="fill-none stroke-ink"
              />
            </svg>
          )}
          {points.map(({ x, y }) => (
            <circle key={x} cx={`${x}%`} cy={y} r="2" className="fill-surface stroke-ink" />
          ))}
          {places.map(({ about: said }, place) => (
            <rect
              key={place}
              x={`${place * slot}%`}
              y={-above}
              width={`${slot}%`}
              height={plotHeight + above}
              className="fill-transparent hover:fill-ink/5"
            >
              <title>{said}</title>
            </rect>
          ))}
        </g>
        {places.map(
          ({ label }, place) =>
            labelled[place] && (
              <text
                key={place}
                x={`${middles[place]}%`}
                y={height - 6}
                textAnchor="middle"
                className={classNames("fill-ink-soft", labelled[place] === "wide" && "max-md:hidden")}
              >
                {label}
              </text>
            ),
        )}
      </ChartFrame>
    </div>
  );
}
