import "server-only";
import { codesOf } from "@/db/faults";

const explanations: Record<string, string> = {
  ECONNREFUSED: "nothing listens there; is the port right, and the server up?",
  ECONNRESET: "the connection was broken off",
  CONNECTION_CLOSED:
    "the connection was broken off; is it a PostgreSQL server, and does it want TLS (?sslmode=require)?",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name could not be looked up",
  ETIMEDOUT: "it does not answer; does a firewall let us through?",
  CONNECT_TIMEOUT: "it does not answer; does a firewall let us through?",
  ERR_INVALID_URL: "the address cannot be read; are the signs of its password percent-encoded?",
  "28P01": "the role or its password is not accepted",
  "28000": "the role may not sign in from here (pg_hba.conf)",
  "3D000": "there is no such database",
  "53300": "it has no connection to spare",
  "57P03": "it is starting up or shutting down",
  "42501": "the role may not look at this",
  "42P01": "a table is missing: run npm run db:migrate",
  "57014": "it did not answer within 5 seconds",
  "08P01": "the pooler refused: does it know the database and the role, and is it in transaction mode?",
};

/** What a fault of the database means to whoever set it up. The driver's own words may hold an address with its password. */
export function explainFault(fault: unknown): string {
  const code = fault instanceof URIError ? "ERR_INVALID_URL" : codesOf(fault)[0];
  if (!code) return "it could not be asked";
  return explanations[code] ?? `it refused (${code})`;
}
