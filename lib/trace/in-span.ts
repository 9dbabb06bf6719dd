import "server-only";
import { type Attributes, SpanStatusCode, trace } from "@opentelemetry/api";

/** What the product does, as its spans name it. */
export type Act =
  | "sign_in"
  | "sign_in.code"
  | "recovery.request"
  | "password.reset"
  | "password.change"
  | "orders.take"
  | "file.build"
  | "letters.deliver"
  | "letter.send"
  | "job.run";

/** All that a span may say beside its times: words of the code and counts, nothing of a person. */
export interface Facts {
  outcome?: string;
  job?: string;
  letterKind?: string;
  count?: number;
}

/** Whose spans these are; what other libraries trace goes out under fewer words (`tell-safely.ts`). */
export const cabinetScope = "cabinet";

const attributesOf = (facts: Facts): Attributes =>
  Object.fromEntries(Object.entries(facts as Attributes).map(([name, value]) => [`cabinet.${name}`, value]));

/** What a refusal is called is harmless: it is one value for all that nobody may tell apart. */
export const outcomeOf = (result: { ok: true } | { ok: false; reason: string }): Facts => ({
  outcome: result.ok ? "done" : result.reason,
});

/**
 * The same function, each call of it a span named after the act. Of a fault the span tells the kind alone; it is
 * thrown on. While nobody collects spans a call is a call and no more.
 * @param factsOf what the span tells of a call
 */
export const inSpan =
  <Given extends unknown[], Result>(
    act: Act,
    run: (...given: Given) => Promise<Result>,
    factsOf: (result: Result, given: NoInfer<Given>) => Facts,
  ) =>
  (...given: Given): Promise<Result> =>
    trace.getTracer(cabinetScope).startActiveSpan(act, async (span) => {
      try {
        const result = await run(...given);
        span.setAttributes(attributesOf(factsOf(result, given)));
        return result;
      } catch (fault) {
        const message = fault instanceof Error ? fault.name : "NotAnError";
        span.setStatus({ code: SpanStatusCode.ERROR, message });
        throw fault;
      } finally {
        span.end();
      }
    });
