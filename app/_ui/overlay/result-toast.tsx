"use client";

import { type ReactNode, useEffect, useEffectEvent } from "react";
import { useToast } from "./toaster";
import { useAlive } from "../use-alive";

type Props = {
  /** Another for each answer of the server, so that the same deed done twice is said twice. */
  answerId: string;
  title: ReactNode;
  stays: boolean;
  focusAt?: string;
  withoutScripts: ReactNode;
  children?: ReactNode;
};

/** The page that held the focus is gone with the answer: without another place, keys would begin at the very top. */
function findFocus(focusAt: string | undefined): void {
  if (document.activeElement !== document.body) return;
  const place = focusAt ? document.getElementById(focusAt) : document.querySelector<HTMLElement>("h1");
  if (!focusAt) place?.setAttribute("tabindex", "-1");
  place?.focus();
}

/** Says what the server has just answered, once for each answer. */
export function ResultToast({ answerId, title, stays, focusAt, withoutScripts, children }: Props) {
  const say = useToast();
  const isAlive = useAlive();
  const sayIt = useEffectEvent(() => say(title, children, { stays }));
  useEffect(() => {
    sayIt();
    findFocus(focusAt);
  }, [answerId, focusAt]);
  return isAlive ? null : <div className="hidden noscript:block">{withoutScripts}</div>;
}
