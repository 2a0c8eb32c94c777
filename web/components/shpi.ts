import { html, type Html } from '../html.ts';

const GROUPS = [
  [0, 6],
  [6, 8],
  [8, 13],
  [13, 14],
] as const;

/** A tracking number in the Post's groups; selected and copied it is one run of digits. */
export function shpiTag(shpi: string): Html {
  if (!/^\d{14}$/.test(shpi)) return html`<span class="shpi">${shpi}</span>`;
  const parts = GROUPS.map(([from, to]) => html`<span>${shpi.slice(from, to)}</span>`);
  return html`<span class="shpi">${parts}</span>`;
}
