import type { Right } from "@/lib/access/rights";
import { rightFieldName } from "@/lib/access/right-field-name";
import type { RightChoice } from "./right-checkboxes";

/** The rights whose boxes are ticked in what a form's state has kept. */
export const keptRights = (
  values: Partial<Record<`right:${Right}`, string>>,
  choices: readonly RightChoice[],
): Right[] =>
  choices.map(({ right }) => right).filter((right) => values[rightFieldName(right)] !== undefined);
