import "server-only";

/** Columns whose cells are no texts. */
const read: Record<string, (cell: string) => unknown> = {
  version: Number,
  merchantId: Number,
  isTest: readFlag,
  threeDSecure: readFlag,
  amount: withPoint,
  originalAmount: withPoint,
  operations: readJson,
};

/** What is neither stays a text, and is refused as one. */
function readFlag(cell: string): unknown {
  if (/^(true|1)$/i.test(cell)) return true;
  return /^(false|0)$/i.test(cell) ? false : cell;
}

/** Spreadsheets of this region write a comma. */
function withPoint(cell: string): string {
  return cell.replace(",", ".");
}

function readJson(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

/**
 * A line of a file as a program would send the order: columns are named as its fields, a blank cell is a field left
 * out, and `operations` holds them as JSON.
 */
export function toDocument(cells: Readonly<Record<string, string>>): Record<string, unknown> {
  const document: Record<string, unknown> = {};
  for (const column in cells) {
    const cell = cells[column]!;
    if (cell !== "") document[column] = read[column]?.(cell) ?? cell;
  }
  return document;
}
