import type { Executor } from "@/db/client";

/** Something that the cabinet asks of the database. */
export interface Question {
  what: string;
  ask: (executor: Executor) => Promise<unknown>;
  /** What is seen without any choice: it has to be answered without reading a whole table. */
  usual?: boolean;
}
