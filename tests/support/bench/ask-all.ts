import { explain, type Explained } from "./explain";
import type { Question } from "./question";
import { planLine } from "./plan-line";

/** A question with its answer. */
export interface Asked extends Explained {
  what: string;
  usual: boolean;
}

/** Asks every question and prints how the database went about it, each kind beside its own first page. */
export async function askAll(kinds: [string, Question[]][], orders: number): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [kind, questions] of kinds) {
    console.log(`\n${kind}, of ${orders} orders (* without any choice)`);
    let reference: number | undefined;
    for (const { what, ask, usual = false } of questions) {
      const explained = onlyLarge(await explain(ask));
      reference ??= explained.ms;
      asked.push({ what: `${kind}: ${what}`, usual, ...explained });
      console.log(planLine(`${usual ? "* " : ""}${what}`, explained, reference));
    }
  }
  return asked;
}

/** The tables that grow; the others are a page or two. */
const largeTables = ["orders", "operations"];

const onlyLarge = (explained: Explained): Explained => ({
  ...explained,
  scanned: explained.scanned.filter((table) => largeTables.includes(table)),
});

const shapeOf = ({ indexes, scanned }: Explained) =>
  [...indexes.toSorted(), ...scanned.map((table) => `WHOLE ${table}`)].join(", ");

/** Prints the questions that are answered from other indexes when there are more rows. */
export function compareShapes(few: readonly Asked[], many: readonly Asked[]): void {
  const others = few.flatMap((before, at) =>
    shapeOf(before) === shapeOf(many[at]!)
      ? []
      : [`  ${before.what}\n    ${shapeOf(before)}\n    ${shapeOf(many[at]!)}`],
  );
  console.log(`\n${few.length - others.length} of ${few.length} plans use the same indexes at both sizes.`);
  for (const other of others) console.log(other);
}
