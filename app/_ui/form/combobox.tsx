"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { type ReactNode, useMemo, useState } from "react";
import { Check } from "lucide";
import { Field, FieldFrame, controlProps } from "./field";
import { FoldMark } from "./fold-mark";
import { Icon } from "../icon";
import { popupClass, rowClass } from "../overlay/popup-class";
import { Select } from "./select";

type Choice = { value: string; label: string };

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** All of them; or what makes them in the browser, where the page would be long with them. */
  options: readonly Choice[] | (() => readonly Choice[]);
  defaultValue?: string;
  /** Said when what is typed fits none. */
  noneText: string;
};

/**
 * One choice of a long list, found by typing a part of it. Without scripts it is the browser's own list, or a line to
 * type into where the list is made in the browser.
 */
export function Combobox({ noneText, options: given, ...props }: Props) {
  const { name, label, hint, error, required } = props;
  // What was chosen before the page was alive is not lost.
  const [first, setFirst] = useState<string | null>(null);
  const options = useMemo(
    () => (typeof given === "function" ? (first === null ? [] : given()) : given),
    [given, first],
  );
  const keepChosen = (control: { value: string } | null) => void (control && setFirst(control.value));
  if (first === null && typeof given === "function")
    return <Field {...props} ref={keepChosen} autoComplete="off" spellCheck={false} />;
  if (first === null) return <Select {...props} options={options} ref={keepChosen} />;
  const chosen = options.find(({ value }) => value === first) ?? (first && { value: first, label: first });
  const { name: _, ...tied } = controlProps({ name, hint, error });
  return (
    <FieldFrame {...{ name, label, hint, error }}>
      <Base.Root name={name} items={options} defaultValue={chosen || undefined} autoHighlight>
        <Base.InputGroup className="relative">
          <Base.Input
            {...tied}
            className="control pe-11"
            // While the list is open, all around it is hidden from who hears the page, the label too.
            aria-label={label}
            aria-required={required}
            autoComplete="off"
          />
          <FoldMark />
        </Base.InputGroup>
        <Base.Portal>
          <Base.Positioner sideOffset={6} className="z-30 outline-none">
            <Base.Popup className={popupClass}>
              <Base.Empty>
                <p className="px-2.5 py-1.5 text-ink-soft">{noneText}</p>
              </Base.Empty>
              <Base.List className="max-h-80 scroll-py-1 overflow-y-auto overscroll-contain outline-none">
                {(choice: Choice) => (
                  <Base.Item key={choice.value} value={choice} className={rowClass}>
                    <span className="size-5 shrink-0">
                      <Base.ItemIndicator render={<Icon shape={Check} />} />
                    </span>
                    {choice.label}
                  </Base.Item>
                )}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </FieldFrame>
  );
}
