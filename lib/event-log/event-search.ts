import { z } from "zod";
import { auditEventNames } from "@/lib/audit/event-names";
import { calendarDateField } from "@/lib/format/calendar-date";
import { loginField, normalizeLogin } from "@/lib/forms/identifiers";
import { withDaysInOrder } from "@/lib/lists/in-order";
import { cursorField, readSearch, type SearchParams } from "@/lib/lists/search";

const fields = {
  event: z.enum(auditEventNames),
  login: loginField.transform(normalizeLogin),
  /** IPv4 or IPv6, whole, as it is stored. */
  ip: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f.:]{2,45}$/),
  from: calendarDateField,
  to: calendarDateField,
  page: cursorField,
};

export type EventSearch = ReturnType<typeof readEventSearch>["values"];

/** The log's filter and place from its address, and the fields that were ill-formed. */
export const readEventSearch = (params: SearchParams) => withDaysInOrder(readSearch(fields, params));
