"use client";

import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Checkbox } from "./checkbox";
import { FoldMark } from "./fold-mark";

type Props = {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  words: {
    /** Said while none is chosen. */
    any: string;
    /** Said of more than one, with `#` where their number goes. */
    several: string;
  };
};

/** Several of a list that opens over the page. Without scripts it opens too, and is closed where it was opened. */
export function MultiSelect({ name, label, options, chosen, words }: Props) {
  const id = useId();
  const fold = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const [ticked, setTicked] = useState(chosen);
  const close = () => fold.current?.removeAttribute("open");
  useEffect(() => {
    const closeFromOutside = ({ target }: PointerEvent) => fold.current?.contains(target as Node) || close();
    document.addEventListener("pointerdown", closeFromOutside);
    return () => document.removeEventListener("pointerdown", closeFromOutside);
  }, []);
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !fold.current?.open) return;
    close();
    summary.current?.focus();
  };
  // Gone on by keys, it would hide what has the focus; a press on a word in it leaves the focus nowhere.
  const closeWhenLeft = ({ relatedTarget }: FocusEvent) =>
    !relatedTarget || fold.current?.contains(relatedTarget) || close();
  const named = options.filter(({ value }) => ticked.includes(value));
  const first = named.length > 1 ? words.several.replace("#", String(named.length)) : named[0]?.label;
  return (
    <fieldset className="grid min-w-0 content-start gap-1.5">
      <legend id={`${id}-label`} className="mb-1.5 text-sm font-medium">
        {label}
      </legend>
      <details ref={fold} className="group relative" onKeyDown={closeByKey} onBlur={closeWhenLeft}>
        <summary
          ref={summary}
          aria-labelledby={`${id}-label ${id}-value`}
          className="control flex cursor-pointer list-none items-center pe-11"
        >
          <span id={`${id}-value`} className="truncate">
            {first ?? words.any}
          </span>
          <FoldMark className="transition-transform group-open:rotate-180" />
        </summary>
        <div
          className="absolute inset-x-0 top-full z-10 mt-1 max-h-72 overflow-y-auto rounded-control border border-line bg-surface px-3 py-2 shadow-card"
          onChange={({ currentTarget }) => {
            const boxes = currentTarget.querySelectorAll<HTMLInputElement>("input:checked");
            setTicked([...boxes].map(({ value }) => value));
          }}
        >
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
}
