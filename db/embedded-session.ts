import { PGlite } from "@electric-sql/pglite";

const byte = (letter: string) => letter.charCodeAt(0);

/** Parse, Bind, Describe, Execute, Close, Flush: the server waits for more of the same statement. */
const unfinished = new Set(["P", "B", "D", "E", "C", "H"].map(byte));
const sync = new Uint8Array([byte("S"), 0, 0, 0, 4]);

/**
 * PostgreSQL for the socket that shares its one session among connections. The socket keeps to one
 * connection while a transaction is open, and here also from a statement's first message to its
 * Sync: otherwise another connection's statement would take the place of one that is not yet bound
 * (electric-sql/pglite, issue 1046).
 */
export class EmbeddedSession extends PGlite {
  #isMidStatement = false;

  override isInTransaction(): boolean {
    return this.#isMidStatement || super.isInTransaction();
  }

  override async execProtocolRawStream(
    message: Uint8Array,
    options: Parameters<PGlite["execProtocolRawStream"]>[1],
  ): Promise<void> {
    try {
      await super.execProtocolRawStream(message, options);
    } finally {
      this.#isMidStatement = unfinished.has(message[0] ?? 0);
    }
  }

  /** The socket calls it with ROLLBACK when a connection is lost in a statement or a transaction. */
  override async exec(...given: Parameters<PGlite["exec"]>): ReturnType<PGlite["exec"]> {
    if (this.#isMidStatement) {
      this.#isMidStatement = false;
      await this.execProtocolRaw(sync);
    }
    return super.exec(...given);
  }
}
