/** How many orders there are, and their sums in minor units by currency. */
export interface Figures {
  count: number;
  sums: Record<string, bigint>;
}

/** `1000000 orders, 12345 BYN, 678 EUR`: the same for the same figures. */
export const tellFigures = ({ count, sums }: Figures): string =>
  [
    `${count} orders`,
    ...Object.keys(sums)
      .sort()
      .map((currency) => `${sums[currency]} ${currency}`),
  ].join(", ");

/** A number as a person reads it: whatever groups its digits. */
export const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** The figures of the totals that a page of orders shows. */
export function shownFigures(html: string): Figures {
  const [, count = ""] = /data-total="count">([^<]*)</.exec(html) ?? [];
  const shown = html.matchAll(/<dd[^>]*>([^<]*)\u00a0([A-Z]{3})<\/dd>/g);
  return {
    count: Number(digitsOf(count)),
    sums: Object.fromEntries(
      [...shown].map(([, amount, currency]) => [currency!, BigInt(digitsOf(amount!))]),
    ),
  };
}
