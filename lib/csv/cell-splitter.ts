import "server-only";

/**
 * Splits a record at its delimiter (one character): cells may be quoted, with quotes in them doubled; blanks around
 * them do not count. Where the quotes are wrong `whole` is false, and `cells` are those before.
 */
export function cellSplitter(delimiter: string): (text: string) => { cells: string[]; whole: boolean } {
  const cell = new RegExp(
    ` *"([^"]*(?:""[^"]*)*)" *(?:${delimiter}|$)|([^"${delimiter}]*)(?:${delimiter}|$)`,
    "y",
  );
  return (text) => {
    if (!text.includes('"')) return { cells: text.split(delimiter).map((one) => one.trim()), whole: true };
    const cells: string[] = [];
    cell.lastIndex = 0;
    for (;;) {
      const found = cell.exec(text);
      if (!found) return { cells, whole: false };
      cells.push(found[1]?.replaceAll('""', '"') ?? found[2]!.trim());
      if (!found[0].endsWith(delimiter)) return { cells, whole: true };
    }
  };
}
