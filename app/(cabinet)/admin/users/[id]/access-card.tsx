import { getTranslations } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import type { ManagedUser } from "@/lib/users/find-managed-user";
import { resetObstacle } from "@/lib/users/reset-obstacle";
import { findLockEnd } from "@/lib/users/lift-lock";
import type { ButtonLook } from "../../../../_ui/button";
import { Card } from "../../../../_ui/text/card";
import { ConfirmedForm } from "../../../../_ui/form/confirmed-form";
import { Instant } from "../../../../_ui/text/instant";
import { SubmitButton } from "../../../../_ui/form/submit-button";
import {
  disableUserAction,
  enableUserAction,
  endSessionsAction,
  liftLockAction,
  removeSecondFactorAction,
  startResetAction,
} from "./actions";

type Question = ComponentProps<typeof ConfirmedForm>["words"];

type Deed = {
  title: string;
  about: ReactNode;
  /** Absent where it cannot be done now; `about` says why. */
  submit?: { action: (form: FormData) => Promise<void>; text: string; look?: ButtonLook };
  /** Asked before it is done. */
  question?: Question;
};

/** What an administrator can do about a user's access; what cannot be done says why instead. */
export async function AccessCard({ user, isOneself }: { user: ManagedUser; isOneself: boolean }) {
  const [t, forms, lockedUntil] = await Promise.all([
    getTranslations("admin.user"),
    getTranslations("forms"),
    findLockEnd(user),
  ]);
  const obstacle = resetObstacle(user);
  const letter = user.isInvited ? "invitation" : "reset";
  const status = user.status === "active" ? "disable" : "enable";
  const deeds: Deed[] = [
    {
      title: t(`${letter}.title`),
      about: obstacle ? t(`obstacles.${obstacle}`) : t(`${letter}.about`, { email: user.email ?? "" }),
      submit: obstacle ? undefined : { action: startResetAction, text: t(`${letter}.submit`) },
    },
    {
      title: t("unlock.title"),
      about: lockedUntil
        ? t.rich("unlock.about", { until: () => <Instant at={lockedUntil} /> })
        : t("unlock.none"),
      submit: lockedUntil ? { action: liftLockAction, text: t("unlock.submit") } : undefined,
    },
    {
      title: t("sessions.title"),
      about: t("sessions.about"),
      submit: { action: endSessionsAction, text: t("sessions.submit"), look: "secondary" },
      question: {
        title: t("sessions.question", { login: user.login }),
        text: t("sessions.about"),
        confirm: t("sessions.submit"),
        cancel: t("sessions.cancel"),
      },
    },
    ...(user.hasSecondFactor
      ? [
          {
            title: t("secondFactor.title"),
            about: isOneself ? t("secondFactor.oneself") : t("secondFactor.about"),
            submit: isOneself
              ? undefined
              : { action: removeSecondFactorAction, text: t("secondFactor.submit"), look: "danger" as const },
          },
        ]
      : []),
    {
      title: t(`${status}.title`),
      about: isOneself ? t("oneself") : t(`${status}.about`),
      submit: isOneself
        ? undefined
        : status === "disable"
          ? { action: disableUserAction, text: t("disable.submit"), look: "danger" }
          : { action: enableUserAction, text: t("enable.submit"), look: "secondary" },
    },
  ];
  return (
    <Card title={t("access")}>
      <ul className="grid divide-y divide-line">
        {deeds.map(({ title, about, submit, question }) => (
          <li key={title} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
            <div className="grid min-w-0 flex-1 basis-72 gap-0.5">
              <h3 className="font-medium">{title}</h3>
              <p className="max-w-prose text-sm text-ink-soft">{about}</p>
            </div>
            {submit && (
              <DeedForm action={submit.action} question={question}>
                <input type="hidden" name="user" value={user.id} />
                <SubmitButton look={submit.look ?? "secondary"} small busyLabel={forms("busy")}>
                  {submit.text}
                </SubmitButton>
              </DeedForm>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

type DeedFormProps = { action: (form: FormData) => Promise<void>; question?: Question; children: ReactNode };

const DeedForm = ({ action, question, children }: DeedFormProps) =>
  question ? (
    <ConfirmedForm action={action} words={question}>
      {children}
    </ConfirmedForm>
  ) : (
    <form action={action}>{children}</form>
  );
