import { html, type MaybeHtml } from '../html.ts';
import type { FlashMessage } from '../layout/chrome.ts';

/** What came of the last action. */
export function flash(message: FlashMessage | undefined): MaybeHtml {
  if (message === undefined) return undefined;
  const { tone, text, link } = message;
  return html`<p class="notice notice-${tone} flash" role="${tone === 'bad' ? 'alert' : 'status'}">
    ${text} ${link === undefined ? undefined : html`<a href="${link.href}">${link.label}</a>`}
  </p>`;
}
