import { Notice } from "../../_ui/text/notice";

type Props<Field extends string> = {
  fields: readonly Field[];
  word: (field: Field) => string;
  /** The sentence round their names. */
  say: (fields: string) => string;
};

/** Which conditions of a filter made no sense and were left out. */
export const IgnoredFields = <Field extends string>({ fields, word, say }: Props<Field>) =>
  fields.length > 0 && (
    <Notice tone="warn" className="mb-5">
      {say(fields.map(word).join(", "))}
    </Notice>
  );
