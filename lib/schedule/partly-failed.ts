import "server-only";

/** Thrown by a run that has done what it could and could not do all: it is on record as failed, by this name. */
export class PartlyFailed extends Error {
  override readonly name = "partly_failed";
}
