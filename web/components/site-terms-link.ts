import { siteLabel } from '#domain/settings/site-settings.ts';
import { html, type Html } from '../html.ts';
import { sitePath } from '../paths.ts';

const FIELDS = `«${siteLabel('remindAfterSeconds')}», «${siteLabel('escalateAfterSeconds')}»`;

/** Which settings set the terms of tasks; a link for whoever may open them. */
export function siteTermsLink({ siteId, opensSite }: { readonly siteId: string; readonly opensSite: boolean }): Html {
  const place = opensSite ? html`<a href="${sitePath(siteId)}">настройки участка</a>` : html`настройки участка`;
  return html`${place}, ${FIELDS}`;
}
