import type { CSSProperties } from "react";

const font = "'Golos Text', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";

const cell = { padding: "6px 12px 6px 0", textAlign: "left", borderBottom: "1px solid #dfe3ea" } as const;

/** Inline styles: the only ones that every mail program keeps. */
export const look = {
  body: { margin: 0, padding: 0, fontFamily: font },
  canvas: { padding: "24px 12px", backgroundColor: "#f4f6f9" },
  sheet: { maxWidth: "600px", width: "100%", backgroundColor: "#ffffff", borderRadius: "12px" },
  inner: { padding: "28px 32px" },
  brand: { margin: "0 0 20px", fontSize: "15px", lineHeight: "22px", fontWeight: 600, color: "#1d2a4d" },
  test: { padding: "10px 32px", backgroundColor: "#f7bd3f", borderRadius: "12px 12px 0 0" },
  testText: { margin: 0, color: "#3a2500", fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  text: { margin: "0 0 16px", fontSize: "16px", lineHeight: "24px", color: "#1b2333" },
  small: { margin: "0 0 8px", fontSize: "14px", lineHeight: "21px", color: "#55607a" },
  facts: { margin: "0 0 16px", fontSize: "16px", lineHeight: "28px", color: "#1b2333" },
  table: {
    width: "100%",
    margin: "0 0 16px",
    borderCollapse: "collapse",
    fontSize: "14px",
    lineHeight: "21px",
    color: "#1b2333",
  },
  cell,
  head: { ...cell, fontWeight: 600 },
  number: { ...cell, textAlign: "right", whiteSpace: "nowrap" },
  numberHead: { ...cell, textAlign: "right", fontWeight: 600 },
  button: {
    padding: "14px 24px",
    backgroundColor: "#2a459b",
    borderRadius: "10px",
    color: "#ffffff",
    fontSize: "16px",
    fontWeight: 600,
  },
  link: { color: "#2a459b", textDecoration: "underline" },
  plainLink: { color: "#2a459b", textDecoration: "underline", wordBreak: "break-all" },
  rule: { margin: "24px 0 16px", borderColor: "#dfe3ea" },
} satisfies Record<string, CSSProperties>;

/**
 * For programs that follow the reader's dark theme, the others show the light letter or darken it themselves; and
 * for phones, where a table of four columns has to fit.
 */
export const sheetLook = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { background-color: #f4f6f9; }
@media (prefers-color-scheme: dark) {
  body, .canvas { background-color: #0f131b !important; }
  .sheet { background-color: #191f2b !important; }
  .ink { color: #edf0f5 !important; }
  .soft { color: #b3bccb !important; }
  .link { color: #9db8ff !important; }
  .rule { border-color: #343d4e !important; }
  .button { background-color: #4a6ad8 !important; }
}
@media (max-width: 480px) {
  .edge { padding: 0 !important; }
  .bar { padding: 10px 16px !important; }
  .inner { padding: 24px 16px !important; }
  .sheet, .flat { border-radius: 0 !important; }
  .cell { padding-right: 4px !important; font-size: 12px !important; }
}`;
