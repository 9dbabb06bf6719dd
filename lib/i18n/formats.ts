/** Made once for each set of options: Intl takes longer to make a format than to write a page of figures with it. */
const remembered = <Options, Format>(make: (locale: string, options: Options) => Format) => {
  const known = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const name = `${locale} ${JSON.stringify(options)}`;
    const format = known.get(name) ?? make(locale, options);
    known.set(name, format);
    return format;
  };
};

/** How a language writes numbers. */
export const numberFormat = remembered(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** How a language writes dates and times; the options name the zone. */
export const dateFormat = remembered(
  (locale, options: Intl.DateTimeFormatOptions & { timeZone: string }) =>
    new Intl.DateTimeFormat(locale, options),
);
