import "server-only";
import { trace } from "@opentelemetry/api";
import { pino, type Logger } from "pino";

const holder = globalThis as typeof globalThis & { cabinetLogger?: Logger };

/**
 * The log of this process: JSON, one escaped line an event. Requests, forms and cookies are never
 * handed to it; of a fault it takes name, code, message and stack, not the fields a driver hangs on it
 * (a query's parameters among them).
 */
export function logger(): Logger {
  holder.cabinetLogger ??= pino({
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: traceInHand,
    serializers: { err: (fault: unknown) => describeFault(fault) },
  });
  return holder.cabinetLogger;
}

/** Where the line belongs among the spans, while they are collected. */
function traceInHand() {
  const span = trace.getActiveSpan()?.spanContext();
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
}

interface DescribedFault {
  name: string;
  code?: string;
  message: string;
  stack?: string;
  cause?: DescribedFault;
}

/** A query that failed is told without its parameters: they may be anything a person typed. */
const withoutParameters = (text: string) => text.replace(/\nparams: [\s\S]*?(?=\n\s+at |$)/g, "");

function describeFault(fault: unknown, depth = 0): DescribedFault {
  if (!(fault instanceof Error)) return { name: "NotAnError", message: typeof fault };
  const { code } = fault as { code?: unknown };
  const cause: unknown =
    fault.cause instanceof Error ? fault.cause : (fault.cause as { err?: unknown } | undefined)?.err;
  return {
    name: fault.name,
    code: typeof code === "string" ? code : undefined,
    message: withoutParameters(fault.message),
    stack: fault.stack && withoutParameters(fault.stack),
    cause: cause instanceof Error && depth < 4 ? describeFault(cause, depth + 1) : undefined,
  };
}

/**
 * Sends what the framework and libraries print to the same log: they would print a fault with all that
 * hangs on it, over many lines.
 */
export function captureConsole(): void {
  for (const level of ["error", "warn"] as const) {
    console[level] = (...printed: unknown[]) => {
      const fault = printed.find((part) => part instanceof Error);
      const words = printed.filter((part) => typeof part === "string").join(" ");
      // The framework's report of a request's fault, which `onRequestError` tells better.
      if (fault && words.replace(/\u001b\[\d+m/g, "").trim() === "⨯") return;
      logger()[level]({ err: fault, words: withoutParameters(words) }, "console.printed");
    };
  }
}
