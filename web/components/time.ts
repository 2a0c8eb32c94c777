import { dateTimeText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';

/** An instant on the court's clock; a dash when there is none. */
export function timeTag(iso: string | null | undefined, { timeZone }: Viewer): Html {
  if (iso == null) return html`<span class="muted">—</span>`;
  return html`<time datetime="${iso}">${dateTimeText(iso, timeZone)}</time>`;
}

/** The same, or nothing at all. */
export function optionalTime(iso: string | null | undefined, viewer: Viewer): MaybeHtml {
  return iso == null ? undefined : timeTag(iso, viewer);
}
