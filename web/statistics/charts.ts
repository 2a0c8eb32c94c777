import { html, type Html, type MaybeHtml } from '../html.ts';
import { numberText } from '../format/number.ts';

/** One bar, with its words for those who do not see it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** How the value is written; absent: as a number. */
  readonly told?: string | undefined;
}

const [WIDTH, HEIGHT, FOOT, HEAD] = [720, 200, 22, 16];
/** A few days are not shown wider than many. */
const WIDEST_BAR = 32;
/** Narrower than this, numbers over bars would touch each other. */
const NARROWEST_NUMBERED = 20;

/** Bars side by side: days. Drawn by the server, so that it prints as it is; the same numbers stand in the table beside it. */
export function columnChart(id: string, title: string, bars: readonly Bar[]): MaybeHtml {
  if (bars.length < 2) return undefined;
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const step = WIDTH / bars.length;
  const width = Math.min(step * 0.8, WIDEST_BAR);
  const drawn = bars.map((bar, at) => {
    const { label, value } = bar;
    const height = (value / most) * (HEIGHT - FOOT - HEAD);
    const [middle, top] = [(at + 0.5) * step, HEIGHT - FOOT - height];
    return html`<rect
        class="chart-bar"
        x="${fixed(middle - width / 2)}"
        y="${fixed(top)}"
        width="${fixed(width)}"
        height="${fixed(height)}"
        ><title>${label}: ${toldOf(bar)}</title></rect
      >
      ${value > 0 && step >= NARROWEST_NUMBERED ? middleText(middle, top - 4, toldOf(bar)) : undefined}`;
  });
  const each = Math.max(1, Math.ceil(bars.length / 8));
  const labels = bars.flatMap(({ label }, at) =>
    at % each === 0 ? [middleText((at + 0.5) * step, HEIGHT - 6, label)] : [],
  );
  const ground = HEIGHT - FOOT;
  const line = html`<line class="chart-line" x1="0" y1="${ground}" x2="${WIDTH}" y2="${ground}"></line>`;
  return chart(id, title, words(bars), HEIGHT, html`${drawn}${line}${labels}`);
}

/** A character of the chart's letters at its widest, in its own units. */
const CHARACTER = 8;

/** Under the middle, or moved from the edge that would cut it off. */
function middleText(x: number, y: number, text: string): Html {
  const half = (text.length * CHARACTER) / 2;
  const [anchor, at] =
    x < half ? (['start', 0] as const) : x > WIDTH - half ? (['end', WIDTH] as const) : (['middle', x] as const);
  return html`<text class="chart-text" text-anchor="${anchor}" x="${fixed(at)}" y="${fixed(y)}">${text}</text>`;
}

const ROW = 26;

/** Bars under one another: codes with their names. */
export function rowChart(id: string, title: string, bars: readonly Bar[]): MaybeHtml {
  if (bars.length === 0) return undefined;
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const drawn = bars.map((bar, at) => {
    const { label, value } = bar;
    const y = at * ROW;
    const width = (value / most) * (WIDTH - 340);
    return html`<text class="chart-text" x="0" y="${y + 17}">${label}</text>
      <rect class="chart-bar" x="260" y="${y + 5}" width="${fixed(width)}" height="16"></rect>
      <text class="chart-text" x="${fixed(266 + width)}" y="${y + 17}">${toldOf(bar)}</text>`;
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
  return bars
    .filter(({ value }) => value > 0)
    .map((bar) => `${bar.label}: ${toldOf(bar)}`)
    .join('; ');
}

function toldOf({ value, told }: Bar): string {
  return told ?? numberText(value);
}

function fixed(value: number): string {
  return value.toFixed(1);
}
