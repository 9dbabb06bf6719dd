/** Russian and Belarusian letters as people write them where only Latin ones are taken: one, several or none. */
const latin: ReadonlyMap<string, string> = new Map([
  ...[..."абвгдеёзийіклмнопрстуўфхцыэ"].map(
    (letter, at) => [letter, "abvgdeeziiiklmnoprstuufhcye"[at]!] as const,
  ),
  ...([
    ["ж", "zh"],
    ["ч", "ch"],
    ["ш", "sh"],
    ["щ", "sch"],
    ["ю", "yu"],
    ["я", "ya"],
    ["ъ", ""],
    ["ь", ""],
  ] as const),
]);

/** The text in lower case and Latin letters: «Ромашка» is `romashka`. What is neither stays as it is. */
export const latinSpelling = (text: string): string =>
  text.toLowerCase().replace(/[а-яёіў]/g, (letter) => latin.get(letter) ?? letter);
