import { ChevronDown } from "lucide";
import { Checkbox } from "./checkbox";
import { Icon } from "./icon";

type Props = {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  /** Said while none is chosen. */
  any: string;
};

/** Several of a list, folded away until wanted; works without JavaScript. */
export const CheckList = ({ name, label, options, chosen, any }: Props) => (
  <fieldset className="grid min-w-0 content-start gap-1.5">
    <legend className="mb-1.5 text-sm font-medium">{label}</legend>
    <details className="group relative">
      <summary className="control flex cursor-pointer list-none items-center justify-between gap-2">
        <span className="truncate">
          {options
            .filter(({ value }) => chosen.includes(value))
            .map((option) => option.label)
            .join(", ") || any}
        </span>
        <Icon shape={ChevronDown} className="text-ink-soft transition-transform group-open:rotate-180" />
      </summary>
      <div className="mt-1 max-h-72 overflow-y-auto rounded-control border border-line bg-surface px-3 py-2">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            defaultChecked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </details>
  </fieldset>
);
