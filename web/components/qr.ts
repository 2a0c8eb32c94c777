import { html, type Html } from '../html.ts';

/** White about the code, in its own cells. Source: ISO/IEC 18004, the quiet zone. */
const QUIET = 4;

/**
 * A code for a telephone's eye, row by row; true is dark. Dark on light in either look, or no telephone reads it. What it says must stand
 * beside it in letters too.
 */
export function qrCode(rows: readonly (readonly boolean[])[], label: string): Html {
  const size = rows.length + 2 * QUIET;
  const cells = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x + QUIET)},${String(y + QUIET)}h1v1h-1z`] : [])),
  );
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${cells.join('')}" fill="#000" />
  </svg>`;
}
