/**
 * Where a notice of what its reader may not have done sends them: to recover the password, or, who may not set one,
 * to the administrator; the page of recovery would refuse them.
 */
export const wayOut = (rights: Iterable<string>): "recovery" | "administrator" =>
  new Set(rights).has("password.change") ? "recovery" : "administrator";
