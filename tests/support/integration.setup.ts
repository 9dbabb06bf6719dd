import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/db/client";
import { startTestDatabase } from "./database";
import { applySettings, testSettings } from "./settings";

// Once a test file, before its imports: a database of its own, so that no file depends on another.
const database = await startTestDatabase(inject("template"));
applySettings({ ...testSettings, DATABASE_URL: database.url });

afterAll(async () => {
  await closeDatabase();
  await database.stop();
});
