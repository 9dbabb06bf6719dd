"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { Said } from "./toasts";
import { useWhenWanted } from "./use-when-wanted";

const SayContext = createContext<(said: Said) => void>(() => {});

type Props = { words: { region: string; close: string }; children: ReactNode };

const loadToasts = () => import("./toasts");

/** Gives what is in it a place for short words on what has been done: {@link useToast} says them. */
export function Toaster({ words, children }: Props) {
  const [said, say] = useState<Said | null>(null);
  const loaded = useWhenWanted(loadToasts, said !== null);
  return (
    <SayContext value={say}>
      {children}
      {loaded && said && <loaded.Toasts said={said} words={words} />}
    </SayContext>
  );
}

/** Says a result, in the place of the one before. What `stays` is there until it is closed. */
export function useToast() {
  const say = useContext(SayContext);
  return (title: ReactNode, description?: ReactNode, { stays = false } = {}) =>
    say({ title, description, stays });
}
