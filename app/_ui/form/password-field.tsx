"use client";

import {
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type SyntheticEvent,
} from "react";
import { Eye, EyeOff } from "lucide";
import { type Field, FieldFrame, controlProps } from "./field";
import { Icon } from "../icon";
import { useAlive } from "../use-alive";
import { hasCyrillic } from "@/lib/format/keyboard-layout";

export type PasswordFieldWords = { reveal: string; hide: string; capsLock: string; cyrillic: string };

type Props = Omit<ComponentProps<typeof Field>, "type"> & {
  words: PasswordFieldWords;
  /** Id of something more that describes the field, such as a list of rules. */
  describedBy?: string;
};

/**
 * A password: masked, can be shown, says when Caps Lock is on or letters are Cyrillic, never which. Without
 * scripts a plain masked field.
 */
export function PasswordField({
  name,
  id,
  label,
  hint,
  error,
  className,
  words,
  required,
  describedBy,
  ...rest
}: Props) {
  const alive = useAlive();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const [cyrillic, setCyrillic] = useState(false);
  const noteLetters = (event: SyntheticEvent<HTMLInputElement>) =>
    setCyrillic(hasCyrillic(event.currentTarget.value));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = input.current?.form;
    const forgetLetters = () => setCyrillic(false);
    form?.addEventListener("reset", forgetLetters);
    return () => form?.removeEventListener("reset", forgetLetters);
  }, []);
  const noteCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <FieldFrame {...{ name, id, label, hint, error, className }}>
      <div className="relative">
        <input
          ref={input}
          className="control pe-13"
          type={shown ? "text" : "password"}
          aria-required={required}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...controlProps({ name, id, hint, error, describedBy })}
          {...rest}
          onInput={noteLetters}
          onFocus={noteLetters}
          onKeyDown={noteCapsLock}
          onKeyUp={noteCapsLock}
          onBlur={() => setCapsLock(false)}
        />
        {alive && (
          <button
            type="button"
            aria-label={shown ? words.hide : words.reveal}
            aria-controls={id ?? name}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 end-0 grid w-11 cursor-pointer place-items-center rounded-control text-ink-soft hover:text-ink focus-visible:-outline-offset-4"
          >
            {shown ? <Icon shape={EyeOff} /> : <Icon shape={Eye} />}
          </button>
        )}
      </div>
      <PasswordHints {...{ words, capsLock, cyrillic }} />
    </FieldFrame>
  );
}

type HintsProps = { words: PasswordFieldWords; capsLock: boolean; cyrillic: boolean };

/** What may be wrong with the keyboard. */
export const PasswordHints = ({ words, capsLock, cyrillic }: HintsProps) => (
  <p role="status" className="grid text-sm font-medium text-warn empty:sr-only">
    {capsLock && <span>{words.capsLock}</span>}
    {cyrillic && <span>{words.cyrillic}</span>}
  </p>
);
