import type { createTranslator } from "next-intl";
import type ru from "@/messages/ru.json";

/** The texts of letters, in the language of the one who reads them. */
export type Words = ReturnType<typeof createTranslator<typeof ru, "letters">>;

/** What every letter is told beside its own matter. */
export interface LetterSetting {
  t: Words;
  /** Language tag of the texts. */
  lang: string;
  subject: string;
  brand: string;
  /** The cabinet's host, as the address bar shows it. */
  host: string;
  supportEmail: string;
  isTest: boolean;
}
