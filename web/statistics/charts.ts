import { html, type Html, type MaybeHtml } from '../html.ts';
import { numberText } from '../format/number.ts';

/** One bar, with its words for those who do not see it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

const [WIDTH, HEIGHT, FOOT] = [720, 200, 22];

/** Bars side by side: days. Drawn by the server, so that it prints as it is; the same numbers stand in the table beside it. */
export function columnChart(id: string, title: string, bars: readonly Bar[]): MaybeHtml {
  if (bars.length < 2) return undefined;
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const step = WIDTH / bars.length;
  const drawn = bars.map(({ label, value }, at) => {
    const height = (value / most) * (HEIGHT - FOOT - 14);
    const x = at * step + step * 0.1;
    return html`<rect
      class="chart-bar"
      x="${fixed(x)}"
      y="${fixed(HEIGHT - FOOT - height)}"
      width="${fixed(step * 0.8)}"
      height="${fixed(height)}"
      ><title>${label}: ${value}</title></rect
    >`;
  });
  const each = Math.max(1, Math.ceil(bars.length / 8));
  const labels = bars.flatMap(({ label }, at) =>
    at % each === 0 ? [html`<text class="chart-text" x="${fixed(at * step)}" y="${HEIGHT - 6}">${label}</text>`] : [],
  );
  return chart(id, title, words(bars), HEIGHT, html`${drawn}${labels}`);
}

const ROW = 26;

/** Bars under one another: codes with their names. */
export function rowChart(id: string, title: string, bars: readonly Bar[]): MaybeHtml {
  if (bars.length === 0) return undefined;
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const drawn = bars.map(({ label, value }, at) => {
    const y = at * ROW;
    const width = (value / most) * (WIDTH - 340);
    return html`<text class="chart-text" x="0" y="${y + 17}">${label}</text>
      <rect class="chart-bar" x="260" y="${y + 5}" width="${fixed(width)}" height="16"></rect>
      <text class="chart-text" x="${fixed(266 + width)}" y="${y + 17}">${numberText(value)}</text>`;
  });
  return chart(id, title, words(bars), bars.length * ROW + 6, html`${drawn}`);
}

function chart(id: string, title: string, told: string, height: number, content: Html): Html {
  return html`<svg
    class="chart"
    viewBox="0 0 ${WIDTH} ${height}"
    role="img"
    aria-labelledby="${id}-title ${id}-desc"
    preserveAspectRatio="xMinYMin meet"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-desc">${told}</desc>
    ${content}
  </svg>`;
}

function words(bars: readonly Bar[]): string {
  return bars.map(({ label, value }) => `${label}: ${String(value)}`).join('; ');
}

function fixed(value: number): string {
  return value.toFixed(1);
}
