/** Russian and Belarusian letters as people write them where only Latin ones are taken. */
const latin: Record<string, string> = Object.fromEntries(
  "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f х=h ц=c ч=ch ш=sh щ=sch ъ= ы=y ь= э=e ю=yu я=ya"
    .split(" ")
    .map((pair) => pair.split("=")),
);

/** The text in lower case and Latin letters: «Ромашка» is `romashka`. What is neither stays as it is. */
export const latinSpelling = (text: string): string =>
  text.toLowerCase().replace(/[а-яёіў]/g, (letter) => latin[letter] ?? letter);
