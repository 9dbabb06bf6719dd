"use client";

import { useRef, useState, type ComponentProps } from "react";
import { hasCyrillic, inLatinLayout } from "@/lib/format/keyboard-layout";
import { Button } from "../button";
import { type Field, FieldFrame, controlProps } from "./field";
import { useAlive } from "../use-alive";

export type LatinWords = {
  /** That the letters are Cyrillic. */
  typed: string;
  /** The offer, with `#` where the Latin text goes; none: only the hint. */
  replace?: string;
};

type Props = ComponentProps<typeof Field> & { words: LatinWords };

/**
 * A field for Latin letters and digits. Says when Cyrillic ones are typed and offers what the same keys
 * type in the Latin layout; changes nothing by itself. Without scripts a plain field.
 */
export function LatinField({
  name,
  id = name,
  label,
  hint,
  error,
  className,
  words,
  required,
  ...rest
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(String(rest.defaultValue ?? ""));
  const alive = useAlive();
  const cyrillic = hasCyrillic(typed);
  const meant = inLatinLayout(typed);
  const replace = () => {
    if (!input.current) return;
    input.current.value = meant;
    setTyped(meant);
    input.current.focus();
  };
  return (
    <FieldFrame {...{ name, id, label, hint, error, className }}>
      <input
        ref={input}
        className="control"
        aria-required={required}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...controlProps({ name, id, hint, error, describedBy: cyrillic ? `${id}-layout` : undefined })}
        {...rest}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {/* The offer stands outside: what changes with every key would be read out with every key. */}
      <p id={`${id}-layout`} role="status" className="text-sm font-medium text-warn empty:sr-only">
        {cyrillic && words.typed}
      </p>
      {alive && cyrillic && words.replace && !/[^\w\s]/.test(meant) && (
        <Button look="secondary" small className="justify-self-start wrap-anywhere" onClick={replace}>
          {words.replace.replace("#", () => meant.trim())}
        </Button>
      )}
    </FieldFrame>
  );
}
