import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/lib/browser.mjs";

const isRoot = process.getuid?.() === 0;

// A browser of the tests speaks to nobody but the server of the tests.
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  "--disable-sync",
  "--disable-quic",
];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // Gives server code the empty "server-only", as the bundler does.
  tsconfig: "tsconfig.scripts.json",
  globalSetup: "./tests/support/e2e/global-setup.ts",
  fullyParallel: true,
  // A page waits for its server more than it works.
  workers: 3,
  forbidOnly: true,
  timeout: 30_000,
  reporter: process.env.E2E_REPORT
    ? [["line"], ["json", { outputFile: process.env.E2E_REPORT }]]
    : [["list"]],
  use: {
    // Where a test says nothing else, as the product does.
    locale: "ru",
    // A trace costs a third of the run: `--trace on` for the one test that is looked into.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findBrowser(),
      args: [...quiet, ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"] },
      // Several servers may come between two requests of one visitor: what looks at one answer is not asked again.
      testMatch: process.env.TEST_INSTANCES
        ? [
            ...[
              "sign-in",
              "ways-in",
              "session",
              "session-end",
              "recovery",
              "recovery-refusals",
              "reset-link",
            ],
            ...[
              "second-factor",
              "settings",
              "administration",
              "isolation",
              "monitor",
              "refusals",
              "two-instances",
              "users-list",
            ],
          ].map((name) => `**/${name}.spec.ts`)
        : "**/*.spec.ts",
    },
    {
      name: "phone",
      use: { ...devices["Pixel 7"] },
      // What a narrow screen or a finger could break; the rest has no screen in it.
      testMatch: [
        "**/sign-in.spec.ts",
        "**/recovery.spec.ts",
        "**/settings.spec.ts",
        "**/administration.spec.ts",
        "**/users-list.spec.ts",
        "**/monitor.spec.ts",
        "**/accessibility.spec.ts",
      ],
    },
  ],
});
