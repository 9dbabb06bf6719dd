/** Fields that no state carries back to the browser, by name. */
export type SecretField = "password" | "currentPassword" | "newPassword" | "repeatPassword" | "code";

/** Why one field was not accepted; the words are in `messages`, under `errors.fields`. */
export type FieldError = "required" | "tooLong" | "malformed";

/**
 * The state of a form whose action has refused: why, and what was typed. No secret is taken into it.
 * @param retryAfterSeconds with a limit: how long to wait
 */
export const refused = <Code extends string, Values extends object>(
  code: Code,
  values: Values & { [Field in SecretField]?: never },
  retryAfterSeconds?: number,
) => ({ status: "rejected" as const, code, fieldErrors: {}, values, retryAfterSeconds });

/**
 * The state of every form: one union on `status`. `values` are what is shown again in the fields;
 * secrets cannot be among them.
 */
export type FormState<Field extends string, Code extends string = never, Done = unknown> =
  | { status: "idle" }
  | {
      status: "rejected";
      code?: Code;
      fieldErrors: Partial<Record<Field, FieldError>>;
      values: Partial<Record<Exclude<Field, SecretField>, string>>;
      /** With a limit: how long to wait, in seconds. */
      retryAfterSeconds?: number;
    }
  | { status: "done"; result?: Done };
