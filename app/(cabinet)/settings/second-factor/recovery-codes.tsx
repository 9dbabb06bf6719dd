import { LinkButton } from "../../../_ui/text/link-button";
import { Notice } from "../../../_ui/text/notice";
import type { SecondFactorWords } from "./second-factor-words";

type Props = { codes: string[]; words: Pick<SecondFactorWords, "codes" | "codesAbout" | "saved"> };

/** The recovery codes, this once. */
export const RecoveryCodes = ({ codes, words }: Props) => (
  <div className="grid max-w-xl gap-5">
    <Notice tone="warn" role="alert" title={words.codes}>
      {words.codesAbout}
    </Notice>
    <ul className="grid gap-x-8 gap-y-2 font-mono sm:grid-cols-2">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
    <LinkButton href="/settings" className="justify-self-start">
      {words.saved}
    </LinkButton>
  </div>
);
