import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** One span, as it came over the wire. */
interface ToldSpan {
  name: string;
  traceId: string;
  spanId: string;
  /** Empty for the first of a trace. */
  parentSpanId: string;
  facts: Record<string, unknown>;
}

/** A collector of OpenTelemetry's protocol over HTTP, in JSON. */
export interface Collector {
  url: string;
  /** The bodies it got, letter for letter. */
  bodies: string[];
  spans: () => ToldSpan[];
  /** From now on it takes what comes and answers nothing. */
  hang: () => void;
  stop: () => Promise<void>;
}

interface Told {
  resourceSpans: {
    scopeSpans: {
      spans: {
        name: string;
        traceId: string;
        spanId: string;
        parentSpanId?: string;
        attributes: { key: string; value: Record<string, unknown> }[];
      }[];
    }[];
  }[];
}

const spansOf = (body: string): ToldSpan[] =>
  (JSON.parse(body) as Told).resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
    .map(({ name, traceId, spanId, parentSpanId = "", attributes }) => ({
      ...{ name, traceId, spanId, parentSpanId },
      facts: Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
    }));

/** Starts one on a free port. */
export async function startCollector(): Promise<Collector> {
  let isHanging = false;
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(body);
      if (isHanging) return;
      response.setHeader("Content-Type", "application/json").end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    spans: () => bodies.flatMap(spansOf),
    hang: () => (isHanging = true),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
