import "server-only";
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { env } from "@/lib/env";
import { flushSoon } from "./flush-soon";
import { tellSafely } from "./tell-safely";

/** How long a collector may take, in milliseconds: it never holds the end of a process for longer. */
const patienceMs = 3_000;

/**
 * Sends the framework's spans and those of `inSpan` to the collector at `endpoint`. What a client says of its own
 * trace is not read: whoever asks a page cannot join ours.
 */
export function startTracing(endpoint: string): void {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, "")}/v1/traces`,
    timeoutMillis: patienceMs,
  });
  const batches = new BatchSpanProcessor({
    exporter: tellSafely(exporter),
    // The exporter gives up first, and tells of it: a process that ends with the shorter wait would say nothing.
    exportTimeoutMillis: 2 * patienceMs,
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(
    new TracerProvider({
      resource: resourceFromAttributes({
        "service.name": "merchant-cabinet",
        "deployment.environment.name": env().CABINET_MODE,
      }),
      spanProcessors: [batches, flushSoon(batches)],
    }),
  );
}
