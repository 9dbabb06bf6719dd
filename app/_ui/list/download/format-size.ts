/** A number of bytes in megabytes with one decimal, as the page's language writes it. */
export const formatSize = (bytes: number): string =>
  new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit: "megabyte",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000);
