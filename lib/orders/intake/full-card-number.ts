import "server-only";
import cardValidator from "card-validator";

/** Digits as they stand on a card: 12 to 19 (ISO/IEC 7812-1), in groups or not. */
const digitRuns = /\d(?:[ -]?\d){11,18}/g;

/**
 * Whether a text holds a whole card number: of a known system's prefix and length, its check digit right. A number
 * of an order of that very kind is one in hundreds; PCI DSS 3.4.1 wants none of them stored.
 */
export const holdsCardNumber = (text: string): boolean =>
  (text.match(digitRuns) ?? []).some((run) => cardValidator.number(run.replace(/\D/g, "")).isValid);
