import type { DocumentWarning } from '#views/documents/attachment.ts';
import { html, type MaybeHtml } from '../html.ts';

/** What conversion left out of a document or could not do, one line each; nothing when there is nothing to say. */
export function documentWarnings(warnings: readonly DocumentWarning[]): MaybeHtml {
  if (warnings.length === 0) return undefined;
  return html`${warnings.map(({ message }) => html`<p class="caution">Обратите внимание: ${message}</p>`)}`;
}
