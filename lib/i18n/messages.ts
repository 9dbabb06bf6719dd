import be from "@/messages/be.json" with { type: "json" };
import en from "@/messages/en.json" with { type: "json" };
import ru from "@/messages/ru.json" with { type: "json" };
import type { Locale } from "./locales";

/** The Russian catalogue is the shape: a key missing elsewhere fails the type check. */
export type Messages = typeof ru;

const catalogues: Record<Locale, Messages> = { ru, be, en };

/** All texts of one language. */
export const messagesOf = (locale: Locale): Messages => catalogues[locale];
