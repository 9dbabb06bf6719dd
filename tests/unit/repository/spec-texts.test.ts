import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages";

const t = createTranslator({ locale: "ru", messages: messagesOf("ru") });

/** A text as it is read: tags of the catalogue put nothing of their own on the page. */
const recoveryRefusal = t.markup("recovery.rejected", {
  support: env().SUPPORT_EMAIL,
  mail: (address) => address,
});

/** Copied from the manual, letter for letter; the left side is what the pages show. */
const manual: [shown: string, text: string][] = [
  [t("login.title"), "Вход в личный кабинет"],
  [t("login.subtitle"), "Доступ к данному ресурсу для незарегистрированных пользователей закрыт"],
  [t("login.login"), "логин"],
  [t("login.password"), "пароль"],
  [t("login.submit"), "Войти"],
  [t("login.forgot"), "Забыли пароль?"],
  [t("login.rejected"), "Извините, пользователь с такими логином и паролем не зарегистрирован в системе"],
  [t("login.notices.passwordChanged"), "Пароль изменён"],
  [t("recovery.title"), "Восстановление пароля"],
  [
    t("recovery.intro"),
    "Для восстановления доступа введите имя пользователя и адрес электронной почты, который был указан при регистрации.",
  ],
  [t("recovery.login"), "имя пользователя"],
  [t("recovery.email"), "адрес электронной почты"],
  [t("recovery.sent"), "На ваш email отправлена ссылка для восстановления пароля."],
  [t("door.back"), "Назад к авторизации"],
  [
    recoveryRefusal,
    "Такой пользователь не существует или неверно указан e-mail. Введите, пожалуйста, корректные данные или обратитесь к администратору вашего магазина или в службу поддержки support@belassist.by",
  ],
  [t("cabinet.orders"), "Мониторинг заказов"],
  [t("cabinet.reports"), "Отчеты"],
  [t("cabinet.settings"), "Настройки"],
];

describe("the manual's Russian texts", () => {
  test.each(manual)("«%s» is shown letter for letter", (shown, text) => {
    expect(shown).toBe(text);
  });
});
