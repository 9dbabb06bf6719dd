import { type Right } from "@/lib/access/rights";
import { type RightChoice, RightCheckboxes } from "./right-checkboxes";

export interface RightsPickerWords {
  password: string;
  mayChange: string;
  mayChangeAbout: string;
  rights: string;
  rightsHint: string;
  notHeld: string;
}

type Props = { words: RightsPickerWords; choices: readonly RightChoice[]; chosen: readonly Right[] };

const ownPassword: Right = "password.change";

/** The switch of the own password, and every other right with what it opens: it stands inside a form. */
export const RightsPicker = ({ words, choices, chosen }: Props) => (
  <>
    <RightCheckboxes
      legend={words.password}
      notHeld={words.notHeld}
      choices={choices
        .filter(({ right }) => right === ownPassword)
        .map((choice) => ({ ...choice, name: words.mayChange, about: words.mayChangeAbout }))}
      chosen={chosen}
    />
    <RightCheckboxes
      legend={words.rights}
      hint={words.rightsHint}
      notHeld={words.notHeld}
      choices={choices.filter(({ right }) => right !== ownPassword)}
      chosen={chosen}
    />
  </>
);
