import type { Right } from "@/lib/access/rights";
import type { AuditDetails, AuditEvent } from "@/lib/audit/details";
import type { Messages } from "@/lib/i18n/messages";
import type { OperationsSearch } from "@/lib/operations/operations-search";
import type { OrdersSearch } from "@/lib/orders/orders-search";
import type { ReportFilter } from "@/lib/reports/report-search";

/*
 * Checked by the compiler alone: a field or a code of the audit without words fails the type check.
 */

type Words = Messages["audit"];

/** Words of orders and reports, which their own pages have. */
type ElsewhereNamed =
  keyof Messages["orders"]["states"] | keyof Messages["orders"]["types"] | keyof Messages["reports"]["views"];

/** Every code that may stand in a detail; what people typed is no code. */
type CodesOf<Value> = Value extends readonly (infer Item)[]
  ? CodesOf<Item>
  : Value extends string
    ? string extends Value
      ? never
      : Value
    : Value extends object
      ? // Field by field: a text beside codes would take them in.
        { [Field in keyof Value]-?: CodesOf<Value[Field]> }[keyof Value]
      : never;

/** The names of all details; rights have words of their own, and changes are told field by field. */
type FieldsOf<Details> = Details extends unknown ? Exclude<keyof Details, "changes"> : never;

type Missing = {
  [Event in AuditEvent]:
    | Exclude<FieldsOf<AuditDetails[Event]>, keyof Words["fields"]>
    | Exclude<CodesOf<AuditDetails[Event]>, keyof Words["values"] | Right | ElsewhereNamed>;
}[AuditEvent];

void ((missing: Missing): never => missing);

/** What is asked for where a file leaves. */
interface Searches {
  "orders.exported": OrdersSearch;
  "operations.exported": OperationsSearch;
  "report.exported": ReportFilter;
}

/** Fields of a search that its export does not put on record by name. */
type Untold = {
  [Event in keyof Searches]: Exclude<keyof Searches[Event], "page" | "columns" | keyof AuditDetails[Event]>;
}[keyof Searches];

void ((untold: Untold): never => untold);
