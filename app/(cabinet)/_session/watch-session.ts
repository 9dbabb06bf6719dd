import type { SessionEnds } from "@/lib/auth/sessions";

/** What to tell of a session that ends soon. */
export interface Warning {
  secondsLeft: number;
  /** On this machine's clock. */
  endsAt: number;
  /** The absolute end: staying does not put it off. */
  isFinal: boolean;
}

/** `timeout`: one of its ends has come. `elsewhere`: it was ended before them, from another place. */
export type SessionEnding = "timeout" | "elsewhere";

interface Options {
  /** As they were when the page was made. */
  ends: SessionEnds;
  /** How long before an end to warn. */
  warnSeconds: number;
  /** Called with a warning every second while there is one, and with null when it is over. */
  onWarning: (warning: Warning | null) => void;
  /** Called once. */
  onEnd: (ending: SessionEnding) => void;
}

/** Milliseconds between questions while a warning stands: somebody may be at work in another tab. */
const askEveryMs = 10_000;

/** Seconds by which the server's end may come before the one known here: answers take their time. */
const slackSeconds = 5;

/** Milliseconds for an answer. */
const patienceMs = 5_000;

/** Asks the route, with POST to wind the idle clock up; null when the session is over. */
async function ask(method: "GET" | "POST"): Promise<SessionEnds | null> {
  const answer = await fetch("/api/session", { method, signal: AbortSignal.timeout(patienceMs) });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`/api/session answered ${answer.status}.`);
  return (await answer.json()) as SessionEnds;
}

/**
 * Follows the session of the page in hand. Before it warns and before it gives a session up it asks the
 * server, which knows of other tabs. It compares clocks and counts no ticks, since a laptop sleeps; without
 * an answer the time known last holds.
 */
export function watchSession({ ends, warnSeconds, onWarning, onEnd }: Options) {
  let [endsAt, isFinal] = endOf(ends);
  let askedAt = -Infinity;
  let isAsking = false;
  let isOver = false;

  const secondsLeft = () => Math.ceil((endsAt - Date.now()) / 1000);
  const tell = () => {
    const left = secondsLeft();
    onWarning(left > warnSeconds ? null : { secondsLeft: Math.max(0, left), endsAt, isFinal });
  };
  const finish = (ending: SessionEnding) => {
    if (isOver) return;
    stop();
    onEnd(ending);
  };
  const adopt = (answer: SessionEnds | null) => {
    if (isOver) return;
    if (!answer) return finish(secondsLeft() > slackSeconds ? "elsewhere" : "timeout");
    [endsAt, isFinal] = endOf(answer);
    tell();
  };
  const check = async () => {
    askedAt = Date.now();
    isAsking = true;
    try {
      adopt(await ask("GET"));
    } catch {
      if (secondsLeft() <= 0) finish("timeout");
      else if (!isOver) tell();
    } finally {
      isAsking = false;
    }
  };
  const tick = () => {
    const left = secondsLeft();
    if (isAsking || left > warnSeconds) return;
    if (left <= 0 || Date.now() - askedAt >= askEveryMs) void check();
    else tell();
  };
  // A page out of the browser's memory may be of a session that was ended long ago.
  const reappear = ({ persisted }: PageTransitionEvent) => void (persisted && check());

  const timer = setInterval(tick, 1000);
  document.addEventListener("visibilitychange", tick);
  window.addEventListener("pageshow", reappear);
  function stop() {
    isOver = true;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", tick);
    window.removeEventListener("pageshow", reappear);
  }

  return {
    stop,
    /** Winds the idle clock up; false when the server could not be asked. */
    stay: () =>
      ask("POST").then(
        (answer) => (adopt(answer), true),
        () => false,
      ),
  };
}

/** The end that comes first, on this machine's clock, and whether it is the absolute one. */
const endOf = ({ idleSeconds, maxSeconds }: SessionEnds): [endsAt: number, isFinal: boolean] => [
  Date.now() + Math.min(idleSeconds, maxSeconds) * 1000,
  maxSeconds <= idleSeconds,
];
