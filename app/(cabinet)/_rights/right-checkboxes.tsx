import type { Right } from "@/lib/access/rights";
import { rightFieldName } from "@/lib/access/right-field-name";
import { Checkbox } from "../../_ui/form/checkbox";

export interface RightChoice {
  right: Right;
  name: string;
  about: string;
  /** Whether whoever chooses holds it: others are shown as they are, and stay so. */
  held: boolean;
}

type Props = {
  legend: string;
  hint?: string;
  /** Said beside a right that is not theirs to give or take. */
  notHeld: string;
  choices: readonly RightChoice[];
  chosen: readonly Right[];
};

/** Every right with what it opens, to be ticked. */
export const RightCheckboxes = ({ legend, hint, notHeld, choices, chosen }: Props) => (
  <fieldset className="grid min-w-0 gap-1.5">
    <legend className="text-sm font-medium">{legend}</legend>
    {hint && <p className="text-sm text-ink-soft">{hint}</p>}
    {choices.map(({ right, name, about, held }) => (
      <div key={right}>
        {/* A box that cannot be changed sends nothing of itself. */}
        {!held && chosen.includes(right) && <input type="hidden" name={rightFieldName(right)} value="on" />}
        <Checkbox
          name={rightFieldName(right)}
          label={name}
          hint={held ? about : `${about} ${notHeld}`}
          disabled={!held}
          defaultChecked={chosen.includes(right)}
        />
      </div>
    ))}
  </fieldset>
);
