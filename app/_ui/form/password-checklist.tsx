import { Check, CircleSmall } from "lucide";
import { Icon } from "../icon";
import { classNames } from "../class-names";
import { brokenRules, shapeRules, type PasswordPolicy, type ShapeRule } from "@/lib/auth/password-policy";

export type ChecklistWords = {
  title: string;
  met: string;
  notMet: string;
  rules: Record<ShapeRule | "history", string>;
};

type Props = { id: string; words: ChecklistWords; policy: PasswordPolicy; candidate: string };

/** The rules, ticked off as the password is typed by the very judge the server uses; history is for the server. */
export function PasswordChecklist({ id, words, policy, candidate }: Props) {
  const broken = brokenRules(policy, candidate);
  return (
    <div id={id} className="rounded-control bg-sunken px-4 py-3 text-sm">
      <p className="mb-1.5 font-medium">{words.title}</p>
      <ul className="grid gap-1">
        {shapeRules.map((rule) => {
          const met = candidate !== "" && !broken.includes(rule);
          return (
            <li
              key={rule}
              className={classNames("flex items-start gap-2", met ? "text-success" : "text-ink-soft")}
            >
              {met ? <Icon shape={Check} /> : <Icon shape={CircleSmall} />}
              <span>{words.rules[rule]}</span>
              {candidate !== "" && <span className="sr-only">— {met ? words.met : words.notMet}</span>}
            </li>
          );
        })}
        <li className="flex items-start gap-2 text-ink-soft">
          <Icon shape={CircleSmall} />
          <span>{words.rules.history}</span>
        </li>
      </ul>
    </div>
  );
}
