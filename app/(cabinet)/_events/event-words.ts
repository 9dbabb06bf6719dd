import { getLocale, getTranslations } from "next-intl/server";
import { rights } from "@/lib/access/rights";
import { isAuditEvent } from "@/lib/audit/event-names";
import { messagesOf } from "@/lib/i18n/messages";

/** What people typed or are called: shown as it is, even where it spells a code. */
const verbatim = [
  ...["login", "email", "name", "enterprise", "timeZone", "merchant", "merchants", "profile", "key", "find"],
  ...["ip", "from", "to", "number", "bill", "last4", "currency", "amountFrom", "amountTo", "means"],
  ...["format", "period", "day", "contactPerson", "phone"],
];

const lookUp = (words: Record<string, string>, code: string) =>
  Object.hasOwn(words, code) ? words[code] : undefined;

const isChange = (value: unknown): value is { before?: unknown; after?: unknown } =>
  typeof value === "object" && value !== null && ("before" in value || "after" in value);

/** Tells events and their details in words; a code without words is shown as it is. */
export async function eventWords() {
  const [t, right, locale] = await Promise.all([
    getTranslations("audit"),
    getTranslations("rights"),
    getLocale(),
  ]);
  const { audit, letters, admin, orders, reports } = messagesOf(locale);
  const { fields, values } = audit;
  // Words of letters, orders and reports, which others show too.
  const others: Record<string, Record<string, string>> = {
    kind: letters.kinds,
    lastError: admin.mail.reasons,
    state: orders.states,
    type: orders.types,
    view: reports.views,
  };

  const nameOf = (event: string) => (isAuditEvent(event) ? t(`events.${event}`) : event);
  const wordOf = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return values.none;
    if (Array.isArray(value)) return value.map((one) => wordOf(field, one)).join(", ") || values.none;
    const code = typeof value === "string" ? value : JSON.stringify(value);
    if (verbatim.includes(field)) return code;
    if (field === "event") return nameOf(code);
    const known = rights.find((name) => name === code);
    return known ? right(`${known}.name`) : (lookUp(others[field] ?? values, code) ?? code);
  };
  const tell = (field: string, value: unknown) => ({
    label: lookUp(fields, field) ?? field,
    value: isChange(value)
      ? t("change", { before: wordOf(field, value.before), after: wordOf(field, value.after) })
      : wordOf(field, value),
  });

  return {
    nameOf,
    /** A field of an account and what stands in it. */
    fieldOf: (field: string) => lookUp(fields, field) ?? field,
    wordOf,
    /** Each detail with its name; the changes of an account one by one. */
    detailsOf: ({ changes, ...details }: Record<string, unknown>) =>
      Object.entries({ ...(typeof changes === "object" ? changes : {}), ...details }).map(([field, value]) =>
        tell(field, value),
      ),
  };
}
