/** Fields that no state carries back to the browser, by name. */
export type SecretField = "password" | "currentPassword" | "newPassword" | "repeatPassword" | "code";

/** Why one field was not accepted; the words are in `messages`, under `errors.fields`. */
export type FieldError = "required" | "tooLong" | "malformed";

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
