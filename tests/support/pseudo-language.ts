import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { printAST } from "@formatjs/icu-messageformat-parser/printer.js";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "áƀćđéƒǵĥíĵķłɱńóƥɋŕšťúṽŵẋýžÁɃĆĐÉƑǴĤÍĴĶŁⱮŃÓƤɊŔŠŤÚṼŴẊÝŽ";

const accent = (text: string) => text.replace(/[a-zA-Z]/g, (letter) => accented[plain.indexOf(letter)]!);

/** Whether a text has letters of the pseudo-language: it came from a catalogue, whatever else stands in it. */
export const isPseudo = (text: string): boolean => [...text].some((letter) => accented.includes(letter));

const accentAll = (elements: MessageFormatElement[]): MessageFormatElement[] =>
  elements.map((element) => {
    switch (element.type) {
      case TYPE.literal:
        return { ...element, value: accent(element.value) };
      case TYPE.tag:
        return { ...element, children: accentAll(element.children) };
      case TYPE.plural:
      case TYPE.select:
        return {
          ...element,
          options: Object.fromEntries(
            Object.entries(element.options).map(([name, option]) => [
              name,
              { ...option, value: accentAll(option.value) },
            ]),
          ),
        };
      default:
        return element;
    }
  });

/** A catalogue in the pseudo-language: every letter of its texts has an accent, what is put into them has none. */
export function pseudoOf(branch: object): object {
  return Object.fromEntries(
    Object.entries(branch).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" ? printAST(accentAll(parse(value))) : pseudoOf(value as object),
    ]),
  );
}
