import "server-only";
import cardValidator from "card-validator";

/** Groups of digits that could be of one number: with no more than three signs between them, none a letter. */
const neighbours = /\d+(?:[^\p{L}\p{N}]{1,3}\d+)*/gu;

/** Digits of a card number. Cards in use have 15 at least, and never more than 19 (ISO/IEC 7812-1). */
const [fewest, most] = [15, 19];

/** Nearly all texts are known at a glance for what they are: with too few digits, and none of another width. */
const hasFewDigits = (text: string) => /^[\0-\x7F]*$/.test(text) && !enoughDigits.test(text);
const enoughDigits = new RegExp(`(?:\\d\\D*){${fewest}}`);

/** The numbers that groups side by side make, each from the beginning of a group to the end of one. */
function* numbersOf(groups: readonly string[]): Generator<string> {
  for (let first = 0; first < groups.length; first += 1) {
    let number = "";
    for (let last = first; last < groups.length && number.length <= most; last += 1) {
      number += groups[last];
      if (number.length >= fewest && number.length <= most) yield number;
    }
  }
}

/**
 * Whether a text holds a whole card number, in groups or not and whatever stands beside it: of a known system's
 * prefix and length, its check digit right. PCI DSS 3.4.1 wants none of them stored. Shorter numbers of long ago, and
 * numbers inside of longer ones, are passed over: they would be found in every tenth number that is no card's.
 */
export function holdsCardNumber(text: string): boolean {
  if (hasFewDigits(text)) return false;
  // Digits of other widths are digits too.
  for (const [run] of text.normalize("NFKC").matchAll(neighbours))
    for (const number of numbersOf(run.split(/\D+/))) if (cardValidator.number(number).isValid) return true;
  return false;
}
