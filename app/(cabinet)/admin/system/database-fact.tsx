import { Badge } from "../../../_ui/text/badge";

type Props = {
  words: string;
  isSound: boolean;
  /** Says that somebody ought to look. */
  mark: string;
};

/** What is known of the database, marked where it is not as it ought to be. */
export const DatabaseFact = ({ words, isSound, mark }: Props) => (
  <span className="flex flex-wrap items-center gap-2">
    {words} {!isSound && <Badge tone="danger">{mark}</Badge>}
  </span>
);
