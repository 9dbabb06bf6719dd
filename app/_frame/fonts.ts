import localFont from "next/font/local";

/*
 * One family in two files: each says which characters it draws, so the first in the stack takes only its own.
 * `optional` keeps the first paint still: the text never jumps when a late font arrives.
 */
const cyrillic = localFont({
  src: "../../node_modules/@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2",
  weight: "400 900",
  display: "optional",
  adjustFontFallback: false,
  variable: "--font-golos-cyrillic",
  declarations: [{ prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" }],
});
const latin = localFont({
  src: "../../node_modules/@fontsource-variable/golos-text/files/golos-text-latin-wght-normal.woff2",
  weight: "400 900",
  display: "optional",
  variable: "--font-golos-latin",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

/** The classes that bring the type family's variables to `<html>`. */
export const fontVariables = `${cyrillic.variable} ${latin.variable}`;
