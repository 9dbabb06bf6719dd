import encodeQR from "qr";

/** Light modules around the code, as ISO/IEC 18004 asks for. */
const quietZone = 4;

/** A QR code, dark on light in both themes: cameras expect it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: quietZone });
  const modules = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className="size-60 rounded-control bg-[#fff] text-[#000]"
    >
      <path d={modules} fill="currentColor" />
    </svg>
  );
}
