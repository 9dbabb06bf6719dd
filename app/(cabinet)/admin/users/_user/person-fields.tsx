import type { FieldError } from "@/lib/forms/state";
import { splitSeveral } from "@/lib/forms/several";
import { Checkbox } from "../../../../_ui/form/checkbox";
import { Combobox } from "../../../../_ui/form/combobox";
import { Field } from "../../../../_ui/form/field";
import { Select } from "../../../../_ui/form/select";

type Choice = { value: string; label: string };
type PersonField = "name" | "email" | "locale" | "timeZone" | "merchants";

interface PersonWords {
  name: string;
  email: string;
  emailHint: string;
  emailMalformed: string;
  locale: string;
  localeHint: string;
  timeZone: string;
  noneText: string;
  merchants: string;
  merchantsHint: string;
  noMerchants: string;
  unknownMerchant: string;
  fields: Record<FieldError, string>;
}

type Props = {
  words: PersonWords;
  locales: readonly Choice[];
  timeZones: readonly Choice[];
  merchants: readonly (Choice & { hint: string })[];
  /** What stands in the fields, as a form's state has it. */
  values: Partial<Record<PersonField, string>>;
  errors: Partial<Record<PersonField, FieldError>>;
  /** Why the address is refused, where it is not for its spelling. */
  emailRefusal?: string;
  isEmailRequired?: boolean;
  /** One of the ticked is the enterprise's no more. */
  hasUnknownMerchant?: boolean;
};

/** What is told of a person, of a new one or of one who is there: it stands inside their form. */
export function PersonFields({ words, values, errors, ...props }: Props) {
  const wrong = (field: PersonField) => {
    const error = errors[field];
    return error && words.fields[error];
  };
  const ticked = splitSeveral(values.merchants ?? "");
  return (
    <>
      <Field
        name="name"
        label={words.name}
        error={wrong("name")}
        defaultValue={values.name}
        maxLength={120}
        autoComplete="off"
      />
      <Field
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        error={props.emailRefusal ?? (errors.email === "malformed" ? words.emailMalformed : wrong("email"))}
        defaultValue={values.email}
        maxLength={254}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required={props.isEmailRequired}
      />
      <Select
        key={`locale ${values.locale}`}
        name="locale"
        label={words.locale}
        hint={words.localeHint}
        error={wrong("locale")}
        defaultValue={values.locale}
        options={props.locales}
        required
      />
      <Combobox
        key={`zone ${values.timeZone}`}
        name="timeZone"
        label={words.timeZone}
        error={wrong("timeZone")}
        defaultValue={values.timeZone}
        options={props.timeZones}
        noneText={words.noneText}
      />
      <fieldset
        className="grid min-w-0 gap-1.5"
        aria-describedby={props.hasUnknownMerchant || errors.merchants ? "merchants-error" : undefined}
      >
        <legend className="mb-1.5 text-sm font-medium">{words.merchants}</legend>
        {props.merchants.length === 0 ? (
          <p className="text-ink-soft">{words.noMerchants}</p>
        ) : (
          <>
            <p className="text-sm text-ink-soft">{words.merchantsHint}</p>
            <div className="max-h-80 overflow-y-auto rounded-control border border-line px-3 py-1.5">
              {props.merchants.map(({ value, label, hint }) => (
                <Checkbox
                  key={value}
                  name="merchants"
                  value={value}
                  label={label}
                  hint={hint}
                  defaultChecked={ticked.includes(value)}
                />
              ))}
            </div>
          </>
        )}
        {(props.hasUnknownMerchant || errors.merchants) && (
          <p id="merchants-error" role="alert" tabIndex={-1} className="text-sm font-medium text-danger">
            {props.hasUnknownMerchant ? words.unknownMerchant : wrong("merchants")}
          </p>
        )}
      </fieldset>
    </>
  );
}
