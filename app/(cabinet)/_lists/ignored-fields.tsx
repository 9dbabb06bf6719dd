import { getTranslations } from "next-intl/server";
import { Notice } from "../../_ui/text/notice";

type Props<Field extends string> = {
  fields: readonly Field[];
  word: (field: Field) => string;
};

/** Which conditions of a list's address made no sense and were left out. */
export async function IgnoredFields<Field extends string>({ fields, word }: Props<Field>) {
  const t = await getTranslations("lists.filter");
  return (
    fields.length > 0 && (
      <Notice tone="warn" className="mb-5">
        {t("ignored", { fields: fields.map(word).join(", ") })}
      </Notice>
    )
  );
}
