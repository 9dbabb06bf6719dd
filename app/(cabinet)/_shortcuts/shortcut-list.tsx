import { Fragment } from "react";

type Props = {
  /** Between two keys that are pressed one after the other. */
  thenText: string;
  shortcuts: readonly { keys: readonly string[]; name: string }[];
};

/** What each shortcut does, and its keys as they are written on the keyboard. */
export const ShortcutList = ({ thenText, shortcuts }: Props) => (
  <dl className="grid gap-1">
    {shortcuts.map(({ keys, name }) => (
      <div key={name} className="flex min-h-9 items-center justify-between gap-6">
        <dt>{name}</dt>
        <dd className="flex shrink-0 items-center gap-2 text-sm text-ink-soft">
          {keys.map((key, at) => (
            <Fragment key={key}>
              {at > 0 && thenText}
              <kbd className="grid min-w-7 place-items-center rounded-lg border border-line-strong bg-sunken px-2 py-0.5 font-sans text-ink">
                {key}
              </kbd>
            </Fragment>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);
