import "server-only";
import { env } from "@/lib/env";

/**
 * Whether `/dev` is open: where no letter leaves, its mailbox shows them, and there are its other helps. Never in
 * live mode, where the settings refuse a mailbox already.
 */
export const areDevPagesOpen = (): boolean =>
  env().MAIL_TRANSPORT === "mailbox" && env().CABINET_MODE === "test";
