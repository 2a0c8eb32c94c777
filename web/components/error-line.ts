import { html, type MaybeHtml } from '../html.ts';

/** Why an act was not taken, above its form; nothing when nothing stands in the way. */
export function errorLine(refusal: string | undefined): MaybeHtml {
  return refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`;
}
