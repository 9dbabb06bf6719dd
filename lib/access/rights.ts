import type { RightCode } from "@/db/schema/user-rights";

export { rightCodes as rights, type RightCode as Right } from "@/db/schema/user-rights";

/** What a new user gets unless it is switched off. */
export const defaultRights: readonly RightCode[] = ["password.change"];
