import { expect, test } from "vitest";
import { decodeText } from "@/lib/csv/decode-text";

/** Windows-1251 of a text of ASCII and the letters from А to я. */
const legacy = (text: string) =>
  Buffer.from(
    [...text].map((letter) => letter.charCodeAt(0)).map((code) => (code < 128 ? code : code - 0x350)),
  );

test.each(["login,name\na,b", "login;name\nanna;Анна Я", "login;name\nx;Зміцер Ў", "name\nx,𐍈"])(
  "UTF-8 is read as such, with its mark or without: %j",
  (text) => {
    expect(decodeText(Buffer.from(text))).toBe(text);
    expect(decodeText(Buffer.from(`\uFEFF${text}`))).toBe(text);
  },
);

test.each(["login;name\nanna;Анна", "login;name\nanna;Я", "Логин;Имя\nanna;Ян"])(
  "what is no UTF-8 is Windows-1251: %j",
  (text) => expect(decodeText(legacy(text))).toBe(text),
);

test.each(["Имя\nАнна", "Имя\nцена 5 €", "Имя\n𐍈"])(
  "UTF-8 that ends in the middle of a letter is not whole, wherever it is cut: %j",
  (text) => {
    const bytes = Buffer.from(text);
    const last = Buffer.byteLength([...text].at(-1)!);
    for (let lost = 1; lost < last; lost += 1) expect(decodeText(bytes.subarray(0, -lost))).toBeNull();
  },
);
