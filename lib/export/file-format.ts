import { z } from "zod";

/** The kinds of files a list is handed out as; the address says which: `?format=xlsx`. */
export const fileFormats = ["csv", "xlsx"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** CSV where the address names none, or none that is known. */
export const formatOf = (params: URLSearchParams): FileFormat =>
  z.enum(fileFormats).catch("csv").parse(params.get("format"));
