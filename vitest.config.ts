import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // Next's bundler gives server code the empty module; its real one throws anywhere else.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    passWithNoTests: false,
    // Every file has a database of its own.
    maxWorkers: "100%",
    restoreMocks: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // next-auth imports "next/server" without its ending, which only a bundler resolves.
    server: { deps: { inline: ["next-auth", "@auth/core", "next-intl"] } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/unit.setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          // Threads of one process compile the embedded database once; processes would each do it.
          pool: "threads",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/integration.global.ts"],
          setupFiles: ["tests/support/integration.setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          // Processes are killed and servers stopped here: one file at a time, on real servers alone.
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          globalSetup: ["tests/support/integration.global.ts"],
          setupFiles: ["tests/support/integration.setup.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
