/**
 * Headers of every answer, whatever it is. The server sets them itself, since the framework leaves its
 * own redirects without; `next.config.ts` names them too, for platforms that serve files before us.
 */
export const constantHeaders = [
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
];
