"use client";

import { type ReactNode, useEffect, useEffectEvent } from "react";
import { useToast } from "./toaster";
import { useAlive } from "./use-alive";

type Props = {
  /** Another for each answer of the server, so that the same deed done twice is said twice. */
  answerId: string;
  title: ReactNode;
  stays: boolean;
  withoutScripts: ReactNode;
  children?: ReactNode;
};

/** Says what the server has just answered, once for each answer. */
export function ResultToast({ answerId, title, stays, withoutScripts, children }: Props) {
  const say = useToast();
  const isAlive = useAlive();
  const sayIt = useEffectEvent(() => say(title, children, { stays }));
  useEffect(() => sayIt(), [answerId]);
  return isAlive ? null : <div className="hidden noscript:block">{withoutScripts}</div>;
}
