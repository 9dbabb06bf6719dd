"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { loginPath } from "@/lib/access/return-path";
import type { SessionEnds } from "@/lib/auth/sessions";
import type { Locale } from "@/lib/i18n/locales";
import { clockFormat } from "@/lib/format/moment-format";
import { Button } from "../../_ui/button";
import { Facts } from "../../_ui/list/facts";
import { FormError } from "../../_ui/form/form-error";
import { useWhenWanted } from "../../_ui/overlay/use-when-wanted";
import { type SessionEnding, type Warning, watchSession } from "./watch-session";

interface SessionWords {
  title: string;
  idle: string;
  final: string;
  left: string;
  endsAt: string;
  stay: string;
  understood: string;
  failed: string;
  /** What is read out when so many seconds are left, the fewest first. */
  marks: readonly { seconds: number; text: string }[];
}

type Props = SessionEnds & {
  warnSeconds: number;
  locale: Locale;
  timeZone: string;
  words: SessionWords;
  signOut: ReactNode;
};

const notices = { timeout: "session-timeout", elsewhere: "session-ended" } as const;

const loadDialog = () => import("../../_ui/overlay/alert-dialog");

/** To the sign-in page, and from there back here. Replaced, so that no way back shows what was on screen. */
function leave(ending: SessionEnding) {
  const login = loginPath(`${window.location.pathname}${window.location.search}`);
  window.location.replace(`${login}${login.includes("?") ? "&" : "?"}notice=${notices[ending]}`);
}

/** Warns before the session ends, and leaves the page when it has: nothing is left on the screen. */
export function SessionWatch(props: Props) {
  const { idleSeconds, maxSeconds, warnSeconds, locale, timeZone, words, signOut } = props;
  const [warning, setWarning] = useState<Warning | null>(null);
  const [hasUnderstood, setHasUnderstood] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const watch = useRef<ReturnType<typeof watchSession>>(null);
  useEffect(() => {
    watch.current = watchSession({
      ends: { idleSeconds, maxSeconds },
      warnSeconds,
      onWarning: setWarning,
      onEnd: leave,
    });
    return watch.current.stop;
  }, [idleSeconds, maxSeconds, warnSeconds]);

  const loaded = useWhenWanted(loadDialog, warning !== null);
  if (!loaded || !warning || (warning.isFinal && hasUnderstood)) return null;
  const { secondsLeft, endsAt, isFinal } = warning;
  const goOn = async () => {
    if (isFinal) return setHasUnderstood(true);
    setHasFailed(false);
    setHasFailed((await watch.current?.stay()) === false);
  };
  const minutes = Math.floor(secondsLeft / 60);
  const countdown = (
    <span role="timer" className="tabular-nums">
      {minutes}:{String(secondsLeft % 60).padStart(2, "0")}
    </span>
  );
  const clock = clockFormat(locale, timeZone);
  return (
    <loaded.AlertDialog
      title={words.title}
      text={isFinal ? words.final : words.idle}
      isOpen
      onCancel={() => void goOn()}
    >
      <Facts
        facts={[
          { label: words.left, value: countdown },
          { label: words.endsAt, value: clock.format(endsAt) },
        ]}
      />
      <p role="status" className="sr-only">
        {words.marks.find(({ seconds }) => secondsLeft <= seconds)?.text}
      </p>
      {hasFailed && <FormError>{words.failed}</FormError>}
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={() => void goOn()}>{isFinal ? words.understood : words.stay}</Button>
        {signOut}
      </div>
    </loaded.AlertDialog>
  );
}
