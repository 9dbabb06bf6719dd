import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "../../../../../_ui/button";
import { Card } from "../../../../../_ui/text/card";
import { Checkbox } from "../../../../../_ui/form/checkbox";
import { Field } from "../../../../../_ui/form/field";

type Person = { id: string; login: string; name: string | null };

type Props = {
  path: Route;
  find: string | undefined;
  chosen: readonly Person[];
  /** Those found who are not chosen yet. */
  others: readonly Person[];
};

/** Whom to apply a profile to: a plain GET form, which changes nothing and keeps those chosen before. */
export async function ChooseUsers({ path, find, chosen, others }: Props) {
  const t = await getTranslations("admin.profile.apply");
  const box = (isChosen: boolean) => {
    const Box = ({ id, login, name }: Person) => (
      <Checkbox
        key={id}
        name="user"
        value={id}
        label={login}
        hint={name}
        defaultChecked={isChosen}
        className="rounded-control px-3 hover:bg-sunken"
      />
    );
    return Box;
  };
  return (
    <Card title={t("users")} about={t("usersAbout")}>
      <form method="get" action={path} className="grid gap-4">
        <div className="flex flex-wrap items-end gap-3">
          <Field
            type="search"
            name="find"
            label={t("find")}
            defaultValue={find}
            maxLength={254}
            autoComplete="off"
            spellCheck={false}
            className="min-w-56 flex-1"
          />
          <Button type="submit">{t("show")}</Button>
        </div>
        <fieldset className="min-w-0">
          <legend className="sr-only">{t("users")}</legend>
          <div className="grid sm:grid-cols-2 lg:grid-cols-3">
            {chosen.map(box(true))}
            {others.map(box(false))}
          </div>
          {others.length === 0 && chosen.length === 0 && <p>{t("nobody")}</p>}
        </fieldset>
      </form>
    </Card>
  );
}
