import { Select } from "../../_ui/form/select";

type Props<Value extends string> = {
  name: string;
  label: string;
  chosen: string | undefined;
  values: readonly Value[];
  word: (value: Value) => string;
  /** Said of none of them. */
  any: string;
};

/** One condition of a filter: one of a few values, or any. */
export const AnySelect = <Value extends string>({ name, label, chosen, values, word, any }: Props<Value>) => (
  <Select
    name={name}
    label={label}
    defaultValue={chosen ?? ""}
    options={[{ value: "", label: any }, ...values.map((value) => ({ value, label: word(value) }))]}
  />
);
