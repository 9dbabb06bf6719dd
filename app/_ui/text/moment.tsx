import { classNames } from "../class-names";

type Props = { at: Date; format: Intl.DateTimeFormat; className?: string };

/** A moment, for eyes as `format` writes it, for machines as it is. */
export const Moment = ({ at, format, className }: Props) => (
  <time dateTime={at.toISOString()} className={classNames(className, "tabular-nums")}>
    {format.format(at)}
  </time>
);
