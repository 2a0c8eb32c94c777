import { SIMPLE_LETTER_MARK } from '#domain/letters/letter.ts';
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

/** The same with a button that copies it and the Post's own page; the button is there only where a script can copy. */
export function shpiWithCopy(shpi: string): Html {
  return html`<span class="shpi-line"
    >${shpiTag(shpi)}
    <button type="button" class="small" data-copy="${shpi}" hidden>Скопировать</button>
    <a href="${trackingPage(shpi)}" rel="noreferrer" target="_blank">отследить на сайте Почты</a></span
  >`;
}

/** The Post's page for people. */
function trackingPage(shpi: string): string {
  return `https://www.pochta.ru/tracking?barcode=${encodeURIComponent(shpi)}`;
}

/** What stands in the place of a number that a simple letter never gets. */
export function simpleLetterTag(): Html {
  return html`<span class="muted">${SIMPLE_LETTER_MARK}</span>`;
}
