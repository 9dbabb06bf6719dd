import type { AuditEvent } from "./details";

// A record, not a list: an event missing here fails the type check, and so does one without words.
const named: Record<AuditEvent, true> = {
  "sign_in.code_asked": true,
  "sign_in.succeeded": true,
  "sign_in.failed": true,
  "sign_in.limited": true,
  "sign_in.unlocked": true,
  "session.signed_out": true,
  "session.ended": true,
  "recovery.requested": true,
  "recovery.refused": true,
  "recovery.limited": true,
  "recovery.started": true,
  "link.opened": true,
  "link.refused": true,
  "password.reset": true,
  "password.reset_refused": true,
  "password.changed": true,
  "password.change_refused": true,
  "second_factor.enabled": true,
  "second_factor.disabled": true,
  "second_factor.codes_renewed": true,
  "user.created": true,
  "user.changed": true,
  "access.refused": true,
  "letter.resent": true,
  "profile.created": true,
  "profile.changed": true,
  "profile.deleted": true,
  "audit.exported": true,
  "users.exported": true,
  "orders.exported": true,
  "operations.exported": true,
  "report.exported": true,
  "api_key.created": true,
  "api_key.revoked": true,
  "enterprise.created": true,
  "enterprise.changed": true,
  "merchant.created": true,
  "merchant.changed": true,
  "backup.restored": true,
  "registry.subscribed": true,
  "registry.changed": true,
  "registry.resent": true,
};

/** Every event there is, in the order in which a filter offers them. */
export const auditEventNames = Object.keys(named) as AuditEvent[];

/** Whether a stored or sent word names an event. */
export const isAuditEvent = (word: string): word is AuditEvent => Object.hasOwn(named, word);
