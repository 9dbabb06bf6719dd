import "server-only";
import { SpanKind } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace";
import { logger } from "@/lib/process/log";
import { cabinetScope } from "./in-span";

/** Attributes that hold no address with its parameters, no header and no text of a fault. */
const harmless = new Set([
  "http.method",
  "http.route",
  "http.status_code",
  "net.peer.name",
  "next.route",
  "next.rsc",
  "next.span_type",
]);

/** Of the framework's spans: the answer to a request, its page or route, and what it asks of others. */
const telling = new Set([
  "BaseServer.handleRequest",
  "AppRender.getBodyResult",
  "AppRouteRouteHandlers.runHandler",
  "AppRender.fetch",
]);

/** The framework has a second span for a request, without a route and always with status 200. */
const isTold = (span: ReadableSpan): boolean =>
  isOurs(span) ||
  (telling.has(String(span.attributes["next.span_type"])) &&
    (span.kind !== SpanKind.SERVER || span.attributes["http.route"] !== undefined));

const isOurs = ({ instrumentationScope }: ReadableSpan) => instrumentationScope.name === cabinetScope;

/** The framework puts addresses into names: a letter's link is one. */
function nameOf(span: ReadableSpan): string {
  if (isOurs(span)) return span.name;
  const { "http.method": method, "http.route": route, "next.span_type": type } = span.attributes;
  return span.kind === SpanKind.SERVER ? `${String(method)} ${String(route)}` : String(type);
}

/** What leaves of a span: its times and place in the trace, and what the list allows. Faults are told in the log. */
const harmlessPartOf = (span: ReadableSpan): ReadableSpan => ({
  name: nameOf(span),
  kind: span.kind,
  spanContext: () => span.spanContext(),
  parentSpanContext: span.parentSpanContext,
  startTime: span.startTime,
  endTime: span.endTime,
  duration: span.duration,
  ended: span.ended,
  status: isOurs(span) ? span.status : { code: span.status.code },
  attributes: Object.fromEntries(
    Object.entries(span.attributes).filter(([name]) => isOurs(span) || harmless.has(name)),
  ),
  links: [],
  events: [],
  resource: span.resource,
  instrumentationScope: span.instrumentationScope,
  droppedAttributesCount: 0,
  droppedEventsCount: 0,
  droppedLinksCount: 0,
});

/** An exporter that tells the harmless part of spans, and logs once when its collector stops and starts to listen. */
export function tellSafely(exporter: SpanExporter): SpanExporter {
  let isHeard = true;
  return {
    export: (spans, done) =>
      exporter.export(spans.filter(isTold).map(harmlessPartOf), (result) => {
        const wasHeard = isHeard;
        isHeard = !result.error;
        if (wasHeard && !isHeard) logger().warn({ err: result.error }, "traces.not_taken");
        if (!wasHeard && isHeard) logger().info("traces.taken_again");
        done(result);
      }),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  };
}
