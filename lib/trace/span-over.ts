import "server-only";
import { context, SpanStatusCode, trace } from "@opentelemetry/api";
import { type Act, cabinetScope } from "./in-span";

/**
 * The same pages of rows, the reading of them a span named after the act, within the trace of who asked: it begins with
 * the first and tells how many rows were read. A reader who leaves early ends it as `broken_off`; of a fault it tells the
 * kind alone, as `inSpan` does.
 */
export function spanOver<Row>(act: Act, pages: AsyncIterable<readonly Row[]>): AsyncIterable<readonly Row[]> {
  // Streams read later, in a context of their own.
  const asked = context.active();
  return read();

  async function* read() {
    const span = trace.getTracer(cabinetScope).startSpan(act, {}, asked);
    let [count, outcome] = [0, "broken_off"];
    try {
      for await (const rows of pages) {
        count += rows.length;
        yield rows;
      }
      outcome = "done";
    } catch (fault) {
      outcome = "fault";
      const message = fault instanceof Error ? fault.name : "NotAnError";
      span.setStatus({ code: SpanStatusCode.ERROR, message });
      throw fault;
    } finally {
      span.setAttributes({ "cabinet.count": count, "cabinet.outcome": outcome });
      span.end();
    }
  }
}
