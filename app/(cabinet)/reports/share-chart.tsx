import { shareBars } from "@/lib/charts/share-bars";
import { ChartFrame } from "./chart-frame";

interface Share {
  name: string;
  /** In words, as in `37.4%`. */
  written: string;
  value: number;
}

type Props = { id: string; title: string; about: string; shares: readonly Share[] };

const rowHeight = 44;
/** As many letters as a phone has room for beside a percentage; the table has them all. */
const mostLetters = 30;

const shortened = (name: string) =>
  name.length > mostLetters ? `${name.slice(0, mostLetters - 1).trimEnd()}…` : name;

/** Shares of one whole as bars, each under its name; the frame of a bar is the whole. */
export function ShareChart({ id, title, about, shares }: Props) {
  const lengths = shareBars(shares.map(({ value }) => value));
  return (
    <ChartFrame id={id} title={title} about={about} height={shares.length * rowHeight} className="text-sm">
      {shares.map(({ name, written }, row) => (
        <g key={row} transform={`translate(0 ${row * rowHeight})`}>
          <text y="15" className="fill-ink">
            {shortened(name)}
          </text>
          <text x="100%" y="15" textAnchor="end" className="fill-ink tabular-nums">
            {written}
          </text>
          <rect x="0" y="22" width="100%" height="12" className="fill-sunken stroke-line-strong" />
          <rect x="0" y="22" width={`${lengths[row]}%`} height="12" className="fill-accent" />
        </g>
      ))}
    </ChartFrame>
  );
}
