import "server-only";
import cardValidator from "card-validator";

/**
 * Digits as they stand on a card, in groups or not: up to 19 (ISO/IEC 7812-1). Cards in use have 15 at least;
 * shorter ones of long ago would be found in every hundredth order number.
 */
const digitRuns = /\d(?:[ -]?\d){14,18}/g;

/**
 * Whether a text holds a whole card number: of a known system's prefix and length, its check digit right.
 * PCI DSS 3.4.1 wants none of them stored.
 */
export const holdsCardNumber = (text: string): boolean =>
  (text.match(digitRuns) ?? []).some((run) => cardValidator.number(run.replace(/\D/g, "")).isValid);
