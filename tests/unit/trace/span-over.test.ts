import { trace } from "@opentelemetry/api";
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { spanOver } from "@/lib/trace/span-over";

const exporter = new InMemorySpanExporter();
beforeAll(() => {
  const spanProcessors = [new SimpleSpanProcessor({ exporter })];
  trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors }));
});
beforeEach(() => exporter.reset());
afterAll(() => trace.disable());

async function* three() {
  yield [1, 2];
  yield [3];
}
const told = () => exporter.getFinishedSpans().map(({ name, attributes }) => [name, attributes]);
const facts = (count: number, outcome: string) => ({ "cabinet.count": count, "cabinet.outcome": outcome });

test("rows read to the end are one span with their number", async () => {
  const read: number[] = [];
  for await (const rows of spanOver("file.build", three())) read.push(...rows);
  expect(read).toEqual([1, 2, 3]);
  expect(told()).toEqual([["file.build", facts(3, "done")]]);
});

test("a reader who leaves ends the span, and rows nobody reads begin none", async () => {
  spanOver("file.build", three());
  for await (const rows of spanOver("file.build", three())) if (rows.includes(1)) break;
  expect(told()).toEqual([["file.build", facts(2, "broken_off")]]);
});

test("a fault is told by its kind, never by its text, and is thrown on", async () => {
  async function* faulty() {
    yield [1];
    throw new RangeError("anna_minsk");
  }
  const reader = spanOver("file.build", faulty())[Symbol.asyncIterator]();
  await reader.next();
  await expect(reader.next()).rejects.toThrow(RangeError);
  expect(told()).toEqual([["file.build", facts(1, "fault")]]);
  const [span] = exporter.getFinishedSpans();
  expect([span!.status.message, span!.events]).toEqual(["RangeError", []]);
});
