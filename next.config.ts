import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { constantHeaders } from "./lib/http/constant-headers";

const withNextIntl = createNextIntlPlugin("./i18n.ts");

// Said outright: guessed from lock files, it would be whatever folder the project happens to lie in.
const root = import.meta.dirname;

const config: NextConfig = {
  // The server with all it needs in one folder: what `npm start` runs, and what a plain host gets.
  output: "standalone",
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Types are judged by `npm run check`; the first start of a newcomer does not wait for them again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "postgres", "pino"],
  experimental: {
    authInterrupts: true,
    // Pages are loaded when they are first asked for: a process that has just started is there sooner, and smaller.
    preloadEntriesOnStart: false,
  },
  // Constants only: one build serves every mode. What depends on the request is set in proxy.ts.
  headers: async () => [{ source: "/:path*", headers: constantHeaders }],
};

export default withNextIntl(config);
