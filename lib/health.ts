import "server-only";

export { isDatabaseAnswering } from "@/db/queries/health";
