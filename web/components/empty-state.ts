import { html, type Html, type MaybeHtml } from '../html.ts';

/** An empty list says why it is empty and what to do. */
export function emptyState(heading: string, text: string, action?: MaybeHtml): Html {
  return html`<div class="empty">
    <h2>${heading}</h2>
    <p>${text}</p>
    ${action}
  </div>`;
}
