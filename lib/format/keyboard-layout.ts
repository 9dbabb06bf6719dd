/*
 * The Russian and the Belarusian keyboard (ЙЦУКЕН, where Belarusian has «ў» on О's key and «і» on B's) beside the
 * American one, key by key; then the keys whose Latin sign has no upper case of its own.
 */
const cyrillic = "ёйцукенгшщзхъфывапролджэячсмитьбюўі" + "ЁХЪЖЭБЮ";
const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.ob" + '~{}:"<>';

/** Whether a text has letters that only a Cyrillic keyboard layout types. */
export const hasCyrillic = (text: string): boolean => /[\u0400-\u04ff]/.test(text);

/**
 * What the same keys type in the Latin layout: «фтт» is `ann`. Whatever is not on a key of these layouts stays as
 * it is, and so does a text without Cyrillic.
 */
export const inLatinLayout = (text: string): string =>
  text.replace(
    /[\u0400-\u04ff]/g,
    (letter) =>
      latin[cyrillic.indexOf(letter)] ??
      latin[cyrillic.indexOf(letter.toLowerCase())]?.toUpperCase() ??
      letter,
  );
